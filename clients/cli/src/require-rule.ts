import { ruleCatalogue } from '../../../shared/analysis';
import type { Rule } from '../../../shared/findings';
import { AurelisError } from '../../../shared/kernel';
import { requireKnownRules } from './require-known-rules';

const SUGGESTIONS = 5;

/** The rule with this id; whoever knows a part of the id alone is told which rules have it. */
export function requireRule(id: string): Rule {
  const rule = ruleCatalogue.get(id);
  if (rule !== undefined) return rule;
  const wanted = id.slice(id.lastIndexOf('/') + 1).toLowerCase();
  const similar = ruleCatalogue.all().filter((one) => wanted !== '' && one.id.toLowerCase().includes(wanted));
  if (similar.length === 0) requireKnownRules([id]);
  throw new AurelisError('VALIDATION_ERROR', `There is no rule ${id}. Did you mean ${nameSome(similar)}?`);
}

function nameSome(similar: readonly Rule[]): string {
  return similar
    .slice(0, SUGGESTIONS)
    .map((rule) => rule.id)
    .join(', ');
}
