import { lost } from '../fix-change';
import type { FileCheck } from './check-behaviour';

/** Weaknesses of a value that is written into the code: only another place to read it from mends them. */
const WRITTEN_DOWN = new Set([259, 321, 798, 547, 1391]);

/** Numbers and truth values that the finding is not about stay as they are; a secret is not replaced by another. */
export function keepsValues({ removed, added, place, change }: FileCheck): string | undefined {
  const isValue = ({ role }: { role: string }) => role === 'number' || role === 'boolean';
  const apart = removed.filter((token) => isValue(token) && !place.meets(token));
  const gone = change.isRemoval
    ? undefined
    : lost(
        apart.map(({ text }) => text),
        added.filter(isValue).map(({ text }) => text),
      )[0];
  if (gone !== undefined) return `the value ${gone} is changed`;
  const cwe = change.finding.cwe ?? change.rule?.cwe ?? [];
  if (!cwe.some((one) => WRITTEN_DOWN.has(one)) && !change.finding.ruleId.startsWith('secret/')) return undefined;
  const before = new Set(removed.filter(({ role }) => role === 'identifier').map(({ text }) => text));
  const isRead = added.some(({ role, text }) => role === 'identifier' && !before.has(text));
  return isRead || added.length === 0 ? undefined : 'the value is still written into the code';
}
