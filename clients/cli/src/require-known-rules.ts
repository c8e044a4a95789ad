import { ruleCatalogue } from '../../../shared/analysis';
import { matchesRuleId } from '../../../shared/findings';
import { AurelisError, nearestWord } from '../../../shared/kernel';

/** A misspelt id or pattern would leave nothing out, and nobody would notice. */
export function requireKnownRules(patterns: readonly string[]): void {
  const known = ruleCatalogue.all().map(({ id }) => id);
  const unknown = patterns.filter((pattern) => !known.some((id) => matchesRuleId(pattern, id)));
  if (unknown.length === 0) return;
  const nearest = unknown.flatMap((pattern) => nearestWord(pattern, known) ?? []);
  const hint = nearest.length === 0 ? '"aurelis rules" lists them all.' : `Did you mean ${nearest.join(', ')}?`;
  throw new AurelisError('VALIDATION_ERROR', `There is no rule ${unknown.join(', ')}. ${hint}`);
}
