import type { Operation } from './received-request';
import type { Step } from './step';

export interface Asked {
  operation: Operation;
  deployment: string;
  body: string;
  isStream: boolean;
}

/** Scripted steps in their order; each request takes the first that fits. */
export class Script {
  #steps: { step: Step; left: number }[] = [];

  add(steps: readonly Step[]): void {
    for (const step of steps) {
      this.#steps.push({ step, left: step.times === 'always' ? Infinity : (step.times ?? 1) });
    }
  }

  take(asked: Asked): Step | undefined {
    const entry = this.#steps.find(({ step, left }) => left > 0 && fits(step, asked));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.step;
  }

  /** How many answers are still to be given, those without an end left out. */
  get left(): number {
    return this.#steps.reduce((sum, { left }) => sum + (left === Infinity ? 0 : left), 0);
  }

  clear(): void {
    this.#steps = [];
  }
}

function fits({ when = {} }: Step, { operation, deployment, body, isStream }: Asked): boolean {
  if (when.operation !== undefined && when.operation !== operation) return false;
  if (when.deployment !== undefined && when.deployment !== deployment) return false;
  if (when.stream !== undefined && when.stream !== isStream) return false;
  return when.contains === undefined || body.includes(when.contains);
}
