import type { Found } from '../analyzer';

const UNREACHABLE = 'oxlint/no-unreachable';
/** What stands between two statements that follow each other. */
const NOTHING_BETWEEN = /^(?:[\s;]|\/\/[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/;

/** Without the statements of a piece of code that never runs but its first: oxlint reports each of them. */
export function firstOfDeadCode(found: readonly Found[], text: string): readonly Found[] {
  const dead = found.filter(({ ruleId }) => ruleId === UNREACHABLE);
  if (dead.length < 2) return found;
  const followers = new Set<Found>();
  let end = -1;
  for (const one of dead.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    if (end >= 0 && (one.start < end || NOTHING_BETWEEN.test(text.slice(end, one.start)))) followers.add(one);
    end = Math.max(end, one.end);
  }
  return found.filter((one) => !followers.has(one));
}
