import { compareDigits, compareStrings, isDigits } from './compare-numbers';

const VERSION = /^v?(\d+(?:\.\d+){0,3})(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/;

/** NuGet: a semantic version with up to four numbers, whose pre-release part does not tell upper case from lower case. */
export function compareNuget(left: string, right: string): number | undefined {
  const [first, second] = [VERSION.exec(left), VERSION.exec(right)];
  if (first === null || second === null) return undefined;
  const [numbers, others] = [(first[1] ?? '').split('.'), (second[1] ?? '').split('.')];
  for (let index = 0; index < 4; index++) {
    const order = compareDigits(numbers[index] ?? '0', others[index] ?? '0');
    if (order !== 0) return order;
  }
  return comparePreRelease(first[2]?.toLowerCase(), second[2]?.toLowerCase());
}

/** As in Semantic Versioning 2.0.0, section 11: none is above any, numbers are below words, fewer parts below more. */
function comparePreRelease(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  const [parts, others] = [left.split('.'), right.split('.')];
  for (const [index, part] of parts.entries()) {
    const other = others[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return parts.length - others.length;
}

function compareParts(left: string, right: string): number {
  if (isDigits(left) && isDigits(right)) return compareDigits(left, right);
  if (isDigits(left) !== isDigits(right)) return isDigits(left) ? -1 : 1;
  return compareStrings(left, right);
}
