import { spawn } from 'node:child_process';
import type { Step } from './steps.ts';

export interface StepResult {
  step: Step;
  passed: boolean;
  output: string;
  seconds: number;
}

/** Runs a step to its end, keeping what it prints together. */
export async function runStep(step: Step, root: string): Promise<StepResult> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, step.command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { step, passed: exitCode === 0, output: output.trim(), seconds: (performance.now() - startedAt) / 1000 };
}
