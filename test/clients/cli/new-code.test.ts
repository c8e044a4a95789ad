import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const Report = z.object({
  coverage: z
    .object({
      newCode: z.looseObject({ covered: z.number(), coverable: z.number() }).optional(),
      files: z.array(z.unknown()),
    })
    .optional(),
  duplication: z.object({ newCode: z.looseObject({ lines: z.number() }).optional() }).optional(),
  gate: z.object({ passed: z.boolean(), conditions: z.array(z.looseObject({ outcome: z.string() })) }),
});

const SETTINGS =
  'gate:\n  - { metric: coverage-on-new-code, min: 80 }\n  - { metric: duplication-on-new-code, max: 3 }\n';
const OLD = 'export function old(): number {\n  return 1;\n}\n';
const NEW = `${OLD}\nexport function added(): number {\n  const two = 2;\n  return two;\n}\n`;

let folder: string;
beforeEach(() => {
  folder = makeTree({
    'old.ts': OLD,
    'other.ts': OLD.replace('old', 'other'),
    '.aurelis.yaml': SETTINGS,
    '.gitignore': 'lcov.info\n',
  });
  git('init', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--message', 'Start');
  writeFileSync(join(folder, 'old.ts'), NEW);
});

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, stdio: 'ignore' });
}

/** A report by which the old lines always ran. */
function writeCoverage(...added: readonly (readonly [line: number, hits: number])[]): void {
  const rows = [[2, 1], ...added].map(([line, hits]) => `DA:${line},${hits}\n`).join('');
  writeFileSync(join(folder, 'lcov.info'), `SF:old.ts\n${rows}end_of_record\nSF:other.ts\nDA:2,0\nend_of_record\n`);
}

async function scan(...more: string[]) {
  const { stdout, code } = await runAurelis(['scan', folder, '--format', 'json', '--gate', ...more]);
  return { code, ...Report.parse(JSON.parse(stdout)) };
}

it('measures coverage and duplication of the lines that are new since a commit', async () => {
  writeCoverage([6, 1], [7, 0]);

  const { coverage, duplication, gate, code } = await scan('--new-since', 'main');

  expect(coverage?.newCode).toEqual({
    since: 'main',
    covered: 1,
    coverable: 2,
    percent: 50,
    files: [{ path: 'old.ts', covered: 1, coverable: 2, percent: 50, missed: [7, 7] }],
    unreported: [],
  });
  expect(duplication?.newCode).toEqual({ since: 'main', lines: 5, duplicatedLines: 0, share: 0 });
  expect(gate.conditions.map(({ outcome }) => outcome)).toEqual(['failed', 'passed']);
  expect(code).toBe(1);
});

it('counts new lines that stand elsewhere too', async () => {
  const copied = Array.from(
    { length: 30 },
    (_line, at) => `  total = total * ${at} + values[${at}] - ${at + 7};\n`,
  ).join('');
  const body = (name: string) => `export function ${name}(values, total) {\n${copied}  return total;\n}\n`;
  writeFileSync(join(folder, 'origin.ts'), body('origin'));
  git('add', '.');
  git('commit', '--message', 'Go on');
  writeFileSync(join(folder, 'copy.ts'), body('copy'));

  const { duplication } = await scan('--new-since', 'HEAD');

  expect(duplication?.newCode).toEqual({ since: 'HEAD', lines: 33, duplicatedLines: 32, share: 97 });
});

it('passes where the tests run the new lines, whatever they leave of the old ones', async () => {
  writeCoverage([6, 3], [7, 3]);

  const { gate, code } = await scan('--new-since');

  expect(gate.passed).toBe(true);
  expect(code).toBe(0);
});

it('reads the reports of files that changed, which nobody commits, and cannot tell what is duplicated then', async () => {
  writeCoverage([6, 1], [7, 1]);

  const { coverage, duplication, gate } = await scan('--changed');

  expect(coverage?.newCode).toMatchObject({ covered: 2, coverable: 2 });
  expect(coverage?.files).toHaveLength(1);
  expect(duplication?.newCode).toBeUndefined();
  expect(gate.conditions.map(({ outcome }) => outcome)).toEqual(['passed', 'not measured']);
});

it('names files with new code that no report knows', async () => {
  writeCoverage([6, 1], [7, 1]);
  writeFileSync(join(folder, 'unknown.ts'), OLD);

  const { coverage } = await scan('--new-since');

  expect(coverage?.newCode).toMatchObject({ coverable: 2, unreported: ['unknown.ts'] });
});

it('measures nothing where nobody says what is new, or no test ran', async () => {
  writeCoverage([6, 1], [7, 1]);

  const { coverage, gate } = await scan();

  expect(coverage?.newCode).toBeUndefined();
  expect(gate.conditions.map(({ outcome }) => outcome)).toEqual(['not measured', 'not measured']);
});

it('tells people which new lines no test runs', async () => {
  writeCoverage([6, 1], [7, 0]);

  for (const format of ['text', 'markdown', 'html']) {
    const { stdout } = await runAurelis(['scan', folder, '--format', format, '--new-since', 'main']);

    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Of the code that is new since main they run 1 of 2 lines');
  }
});

it.each([
  ['--new-since', 2, 'aurelis: Git cannot tell which lines are new since main'],
  ['--changed', 0, 'warning: Git cannot tell which lines are new since main'],
])('says with %s that git cannot tell new lines, and ends with %d', async (option, expected, message) => {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const script = `#!/bin/sh\ncase "$*" in *--unified=0*) exit 1 ;; esac\nexec ${real} "$@"\n`;
  const tools = makeTree({ git: script });
  chmodSync(join(tools, 'git'), 0o755);

  const { code, stderr } = await runAurelis(['scan', folder, option, 'main'], {
    env: { PATH: `${tools}:${process.env['PATH'] ?? ''}` },
  });

  expect({ code, stderr }).toMatchObject({ code: expected });
  expect(stderr).toContain(message);
});

it.each([
  [['--new-since', 'nowhere'], 'git knows no commit "nowhere"'],
  [['--new-since', '--changed'], 'leave out --new-since'],
])('refuses %j', async (options, message) => {
  const { code, stderr } = await runAurelis(['scan', folder, ...options]);

  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
