import type { ModelRule } from '../../model-rules/model-rule';
import type { Entry, Place, Value } from '../../values/value';
import type { Expression } from './expressions';

/** A workflow, or an action made of steps, which then are those of one job. */
export interface Workflow {
  readonly kind: 'workflow' | 'action';
  readonly text: string;
  readonly root: Value;
  /** What starts it, with its filters. */
  readonly triggers: ReadonlyMap<string, Value | undefined>;
  readonly jobs: readonly Job[];
}

export interface Job {
  readonly id: string;
  readonly entry: Entry;
  readonly needs: readonly Name[];
  readonly steps: readonly Step[];
}

export interface Step {
  readonly value: Value;
  readonly id: Name | undefined;
  readonly run: Entry | undefined;
  readonly uses: Name | undefined;
}

export interface Name extends Place {
  readonly text: string;
}

/** An expression with the job and the number of the step it stands in. */
export interface UsedExpression extends Expression {
  readonly job: Job | undefined;
  readonly stepIndex: number | undefined;
}

export type WorkflowRule = ModelRule<Workflow>;

export function stepsOf({ jobs }: Workflow): readonly Step[] {
  return jobs.flatMap(({ steps }) => steps);
}
