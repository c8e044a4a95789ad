import type { Step, Taint } from './taint';

/** A member that tells something of the whole it is read from, and is no other part of it. */
const ABOUT_THE_WHOLE = /^is asked for its `(?:hostname|host|origin|netloc|authority)`$/;
const PART = /^is asked for its /;

/**
 * Whether one value is made of the other, or both are the same: of two parts of one request (`const { url, next } = req.query`) neither is,
 * though they come from the same place.
 */
export function isSameData(one: Taint, other: Taint): boolean {
  return one.source.key === other.source.key && (isMadeOf(one.step, other.step) || isMadeOf(other.step, one.step));
}

function isMadeOf(made: Step | undefined, of: Step | undefined): boolean {
  for (let step = made; step !== undefined; step = step.before) {
    if (isSameStep(step, of)) return true;
    // What comes from outside as a whole is more than a part of it.
    if (of === undefined && step.before === undefined) {
      return !PART.test(step.message) || ABOUT_THE_WHOLE.test(step.message);
    }
  }
  return of === undefined;
}

function isSameStep(one: Step, other: Step | undefined): boolean {
  if (one === other) return true;
  if (one.message !== other?.message || one.path !== other.path) return false;
  return one.region.startLine === other.region.startLine && one.region.startColumn === other.region.startColumn;
}
