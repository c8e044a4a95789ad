import type { SecretRange } from '../../text/redact';

/** Shorter values stand in any text by chance. */
const MIN_CHARACTERS = 8;
/** A text with more secrets is made of them; looking for each in all of it would take for ever. */
const MAX_VALUES = 200;

/** The ranges, sorted, with those of every other place where one of their values stands: a secret that is not shown once is not shown twice. */
export function everyPlaceOf(ranges: readonly SecretRange[], text: string): SecretRange[] {
  const values = new Set(ranges.map(({ start, end }) => text.slice(start, end)));
  const places: SecretRange[] = ranges.map(({ start, end }) => ({ start, end }));
  for (const value of [...values].slice(0, MAX_VALUES)) {
    if (value.length < MIN_CHARACTERS) continue;
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) {
      places.push({ start: at, end: at + value.length });
    }
  }
  return joined(places);
}

function joined(ranges: readonly SecretRange[]): SecretRange[] {
  const joint: SecretRange[] = [];
  for (const range of ranges.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    const previous = joint.at(-1);
    if (previous === undefined || range.start >= previous.end) joint.push(range);
    else if (range.end > previous.end) joint[joint.length - 1] = { ...previous, end: range.end };
  }
  return joint;
}
