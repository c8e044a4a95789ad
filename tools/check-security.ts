/**
 * Looks at this project as Aurelis looks at others: writes what it finds to `dist/security/aurelis.sarif` and what it is made of to
 * `dist/security/bom.cdx.json`. Fails on a secret, a known vulnerability, or a package whose licence does not allow what we do with it.
 *
 *   node tools/check-security.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildAll } from './build/build-all.ts';
import { licenceProblems } from './security/licence-problems.ts';
import { stageOwnSources } from './security/stage-own-sources.ts';

const Sarif = z.object({
  runs: z.tuple([
    z.object({
      results: z.array(
        z.object({
          ruleId: z.string(),
          locations: z.array(
            z.object({ physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }) }) }),
          ),
        }),
      ),
    }),
  ]),
});

/** Rules of which not one finding may be there. */
const FORBIDDEN = /^(secret\/|dependencies\/vulnerable$)/;

const root = join(import.meta.dirname, '..');
const reports = join(root, 'dist/security');

const problems = licenceProblems(readFileSync(join(root, 'package-lock.json'), 'utf8')).map(
  (problem) => `licence of ${problem}`,
);
await buildAll(root, () => undefined);
mkdirSync(reports, { recursive: true });
const { folder, files } = stageOwnSources(root);
try {
  scan(folder, 'sarif', 'aurelis.sarif');
  scan(folder, 'cyclonedx', 'bom.cdx.json');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const [{ results }] = Sarif.parse(JSON.parse(readFileSync(join(reports, 'aurelis.sarif'), 'utf8'))).runs;
for (const { ruleId, locations } of results) {
  const path = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  if (FORBIDDEN.test(ruleId)) problems.push(`${ruleId} in ${path}`);
}

for (const problem of problems) console.error(problem);
console.log(`Security: ${files} files, ${results.length} findings, ${problems.length} that may not be.`);
if (problems.length > 0) process.exitCode = 1;

function scan(directory: string, format: string, file: string): void {
  const program = join(root, 'dist/cli/aurelis.js');
  const flags = ['--format', format, '--output', join(reports, file), '--fail-on', 'never', '--no-progress'];
  const { status, stderr } = spawnSync(process.execPath, [program, 'scan', directory, ...flags], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The scan ended with ${String(status)}:\n${stderr.slice(-4000)}`);
}
