import type { AnalysisReport, GateConditionResult } from '../../../../shared/findings';
import { say } from './print';

/** Why the gate is passed or not, whatever the report is written to. */
export function sayGate({ gate }: AnalysisReport): void {
  if (gate === undefined) {
    say('Gate: it has no conditions, so it says nothing. Give it some in .aurelis.yaml, or a --baseline.');
    return;
  }
  say(`Gate ${gate.passed ? 'passed' : 'not passed'}:`);
  for (const condition of gate.conditions) say(`  ${describe(condition)}`);
}

function describe({ condition, actual, outcome, optional }: GateConditionResult): string {
  const measured = actual === undefined ? '' : ` (${actual})`;
  return `${outcome}: ${condition}${measured}${optional === true ? ' (optional)' : ''}`;
}
