import { compareDigits, isDigits } from './compare-numbers';

const RANKS = ['dev', 'alpha', 'beta', 'rc', '#', 'p'] as const;
const NAMES: ReadonlyMap<string, (typeof RANKS)[number]> = new Map([
  ['dev', 'dev'],
  ['alpha', 'alpha'],
  ['a', 'alpha'],
  ['beta', 'beta'],
  ['b', 'beta'],
  ['rc', 'rc'],
  ['c', 'rc'],
  ['#', '#'],
  ['pl', 'p'],
  ['p', 'p'],
  ['patch', 'p'],
]);

/** PHP's `version_compare` on versions as Composer writes them; undefined for a branch such as `dev-main`. */
export function comparePackagist(left: string, right: string): number | undefined {
  if (!/^v?\d/i.test(left) || !/^v?\d/i.test(right)) return undefined;
  const [parts, others] = [partsOf(left), partsOf(right)];
  for (let index = 0; index < Math.max(parts.length, others.length); index++) {
    const order = compareParts(parts[index], others[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function partsOf(version: string): string[] {
  const [plain = ''] = version.replace(/^v/i, '').toLowerCase().split('+', 1);
  const parts = plain.match(/\d+|[a-z]+/g) ?? [];
  const firstWord = parts.findIndex((part) => !isDigits(part));
  // Composer fills every version up to four numbers.
  const numbers = firstWord === -1 ? parts : parts.slice(0, firstWord);
  const filled = [...numbers, ...['0', '0', '0', '0'].slice(numbers.length)];
  const stable = firstWord === -1 ? [] : parts.slice(firstWord).filter((part) => part !== 'stable');
  return [...filled, ...stable];
}

/** What is missing is above a pre-release and below a patch. */
function compareParts(left: string | undefined, right: string | undefined): number {
  if (left !== undefined && right !== undefined && isDigits(left) && isDigits(right)) return compareDigits(left, right);
  return rankOf(left) - rankOf(right);
}

function rankOf(part: string | undefined): number {
  if (part === undefined) return RANKS.indexOf('#') - 0.5;
  if (isDigits(part)) return RANKS.indexOf('#');
  const name = NAMES.get(part);
  // Words that PHP does not know are below `dev`.
  return name === undefined ? -1 : RANKS.indexOf(name);
}
