import { compareDigits, compareStrings, isDigits } from './compare-numbers';

const VERSION = /^[0-9]+(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** `Gem::Version`: numbers and words, of which a word is below any number; zeros at the end of each side say nothing. */
export function compareRubygems(left: string, right: string): number | undefined {
  if (!VERSION.test(left) || !VERSION.test(right)) return undefined;
  const [parts, others] = [segmentsOf(left), segmentsOf(right)];
  for (let index = 0; index < Math.max(parts.length, others.length); index++) {
    const order = compareSegments(parts[index] ?? '0', others[index] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}

function segmentsOf(version: string): string[] {
  const segments = version.replaceAll('-', '.pre.').match(/\d+|[A-Za-z]+/g) ?? [];
  const firstWord = segments.findIndex((segment) => !isDigits(segment));
  const numbers = firstWord === -1 ? segments : segments.slice(0, firstWord);
  const rest = firstWord === -1 ? [] : segments.slice(firstWord);
  return [...withoutZerosAtEnd(numbers), ...withoutZerosAtEnd(rest)];
}

function withoutZerosAtEnd(segments: readonly string[]): string[] {
  const last = segments.findLastIndex((segment) => !/^0+$/.test(segment));
  return segments.slice(0, last + 1);
}

function compareSegments(left: string, right: string): number {
  if (isDigits(left) && isDigits(right)) return compareDigits(left, right);
  if (isDigits(left) !== isDigits(right)) return isDigits(left) ? 1 : -1;
  return compareStrings(left, right);
}
