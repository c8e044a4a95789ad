import type { RawFinding } from '../findings';
import type { SourceFile } from '../generation';
import { sha256 } from '../kernel';

/** One finding in one file, for models to fix. */
export interface EvaluationCase {
  /** The same for the same rule in the same text, wherever and whenever it is asked. */
  readonly id: string;
  readonly finding: RawFinding;
  readonly file: SourceFile;
}

export function evaluationCase(finding: RawFinding, file: SourceFile): EvaluationCase {
  const { ruleId, region, snippet } = finding;
  const place = [ruleId, region.startLine, region.startColumn, snippet, file.text];
  return { id: sha256(JSON.stringify(place)).slice(0, 16), finding, file };
}

/**
 * So many of the cases, the same ones whenever they are the same, and spread over the rules: a second case of a rule comes after the
 * first ones of all others.
 */
export function sampleCases(cases: readonly EvaluationCase[], limit: number): EvaluationCase[] {
  const turns = new Map<string, number>();
  const inOrder = cases.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const ranked = inOrder.map((one) => {
    const turn = turns.get(one.finding.ruleId) ?? 0;
    turns.set(one.finding.ruleId, turn + 1);
    return { one, turn };
  });
  return ranked
    .toSorted((left, right) => left.turn - right.turn)
    .slice(0, limit)
    .map(({ one }) => one);
}
