import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';

interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface FixedProject {
  readonly findings: BeforeAfter;
  readonly syntaxErrors: BeforeAfter;
  readonly changedFiles: number;
  /** Exit codes of the project's own commands. */
  readonly checks: readonly ({ readonly name: string } & BeforeAfter)[];
}

/** What is installed is large and stays as it is. */
const INSTALLED = 'node_modules';
const MAX_COMMAND_MS = 15 * 60_000;

const Report = z.object({ findings: z.array(z.object({ ruleId: z.string() })) });
const Fixes = z.object({ files: z.array(z.object({ applied: z.boolean() })) });

/** Mends a copy of a project, and runs its commands before and after. */
export async function fixProject(
  root: string,
  project: string,
  commands: Readonly<Record<string, string>>,
): Promise<FixedProject> {
  // A link would be copied as one, and what it leads to would be mended.
  const directory = realpathSync(project);
  const folder = mkdtempSync(join(tmpdir(), 'aurelis-fixes-'));
  const copy = join(folder, basename(directory));
  try {
    cpSync(directory, copy, { recursive: true, filter: (path) => path !== join(directory, INSTALLED) });
    const installed = join(directory, INSTALLED);
    if (existsSync(installed)) symlinkSync(installed, join(copy, INSTALLED));
    const before = await scan(root, copy, folder);
    const codesBefore = await runAll(commands, copy);
    const fixes = Fixes.parse(JSON.parse(await aurelis(root, ['fix', copy, '--apply', '--offline', '--json'])));
    const after = await scan(root, copy, folder);
    const codesAfter = await runAll(commands, copy);
    return {
      findings: { before: before.findings, after: after.findings },
      syntaxErrors: { before: before.syntaxErrors, after: after.syntaxErrors },
      changedFiles: fixes.files.filter(({ applied }) => applied).length,
      checks: Object.keys(commands).map((name, index) => ({
        name,
        before: codesBefore[index] ?? -1,
        after: codesAfter[index] ?? -1,
      })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scan(root: string, directory: string, folder: string) {
  const output = join(folder, 'report.json');
  await aurelis(root, ['scan', directory, '--no-cache', '--no-advisories', '--format', 'json', '--output', output]);
  const { findings } = Report.parse(JSON.parse(readFileSync(output, 'utf8')));
  const syntaxErrors = findings.filter(({ ruleId }) => ruleId.startsWith('syntax/'));
  return { findings: findings.length, syntaxErrors: syntaxErrors.length };
}

async function aurelis(root: string, parameters: readonly string[]): Promise<string> {
  const never = parameters[0] === 'scan' ? ['--fail-on', 'never'] : [];
  const program = [join(root, 'dist/cli/aurelis.js'), ...parameters, ...never, '--no-progress'];
  const { code, output } = await runCommand(process.execPath, program);
  if (code !== 0) throw new Error(`aurelis ${parameters.join(' ')} ended with ${code}`);
  return output;
}

/** One after the other: tests of a project may use the same ports. */
async function runAll(commands: Readonly<Record<string, string>>, directory: string): Promise<number[]> {
  const codes: number[] = [];
  for (const command of Object.values(commands)) {
    codes.push((await runCommand('sh', ['-c', command], directory)).code);
  }
  return codes;
}

async function runCommand(program: string, parameters: readonly string[], cwd?: string) {
  const child = spawn(program, parameters, { cwd, stdio: ['ignore', 'pipe', 'ignore'], timeout: MAX_COMMAND_MS });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended) => resolve(ended ?? -1));
  });
  return { code, output };
}
