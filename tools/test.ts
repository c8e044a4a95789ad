/**
 * Builds, then runs the tests. Arguments go to jest: a path, `-t <name>`, `--runInBand`.
 *
 *   node tools/test.ts [arguments…]
 *
 * The last line is `N passed, N failed`, with `, N skipped` only when tests were skipped.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildAll } from './build/build-all.ts';
import { AllowedSkip } from './test/allowed-skip.ts';
import { judgeResult } from './test/judge-result.ts';
import { runJest } from './test/run-jest.ts';

const root = join(import.meta.dirname, '..');
const jestArguments = process.argv.slice(2);

const buildFailed = !(await builds());
const { exitCode, result } = await runJest(root, jestArguments);
const verdict = judgeResult(result, {
  root,
  allowedSkips: z.array(AllowedSkip).parse(JSON.parse(readFileSync(join(root, 'test/allowed-skips.json'), 'utf8'))),
  namesWereFiltered: jestArguments.some((argument) => /^(-t|--testNamePattern)(=|$)/.test(argument)),
  buildFailed,
});
for (const complaint of verdict.complaints) console.error(complaint);
if (exitCode !== 0 || !verdict.passed) process.exitCode = exitCode === 0 ? 1 : exitCode;
console.log(verdict.summary);

/** Tests of the built programs need `dist/`; the others are worth running whatever becomes of it. */
async function builds(): Promise<boolean> {
  try {
    await buildAll(root, () => undefined);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
