/** Everything but the tests: runs every step even if one fails, two at a time. */
import { join } from 'node:path';
import { runStep, type StepResult } from './check/run-step.ts';
import { STEPS } from './check/steps.ts';

const root = join(import.meta.dirname, '..');
const waiting = [...STEPS];
const results: StepResult[] = [];

await Promise.all([runWaiting(), runWaiting()]);

const failed = results.filter(({ passed }) => !passed);
console.log(`\nCheck: ${results.length - failed.length} of ${results.length} steps are fine.`);
for (const { step } of failed) console.log(`  failed: ${step.title}`);
if (failed.length > 0) process.exitCode = 1;

async function runWaiting(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const result = await runStep(step, root);
    results.push(result);
    report(result);
  }
}

function report({ step, passed, output, seconds }: StepResult): void {
  console.log(`\n== ${step.title}: ${passed ? 'fine' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  if (output !== '') console.log(output);
}
