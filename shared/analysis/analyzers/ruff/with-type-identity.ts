import type { Found } from '../analyzer';

const COMPARISON =
  /^type\((?:[^()]|\([^()]*\))*\)(?<before>\s*)(?<operator>==|!=)(?<behind>\s*)(?:type\([^()]*\)|[\w.]+)$/;

/** Ruff mends no comparison of types; one of two types, and nothing more, is one of identity. */
export function withTypeIdentity(found: Found, text: string): Found {
  const covered = text.slice(found.start, found.end);
  const { operator, before, behind } = COMPARISON.exec(covered)?.groups ?? {};
  if (operator === undefined || before === '' || behind === '') return found;
  const start = found.start + covered.lastIndexOf(operator);
  const word = operator === '==' ? 'is' : 'is not';
  const edits = [{ start, end: start + operator.length, text: word }];
  return { ...found, fix: { description: `Compare with ${word}`, edits } };
}
