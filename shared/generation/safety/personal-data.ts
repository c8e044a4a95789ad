import type { RedactionKind } from '../egress-manifest';

export interface Sensitive {
  readonly start: number;
  readonly end: number;
  readonly kind: RedactionKind;
}

interface Shape {
  readonly kind: RedactionKind;
  readonly pattern: RegExp;
  readonly isReal?: (match: string) => boolean;
}

/** Each pattern reads a text in one pass: no part of one can match in two ways. */
const SHAPES: readonly Shape[] = [
  // `lodash@4.17.21` and `git@host` end in no letters behind a dot, or have no dot.
  {
    kind: 'email',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.[A-Za-z]{2,24}(?![\w-])/g,
  },
  { kind: 'iban', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g, isReal: isIban },
  { kind: 'card', pattern: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.-])/g, isReal: isCard },
  { kind: 'phone', pattern: /(?<![\w.+-])\+[1-9]\d{0,2}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?![\w.-])/g, isReal: isPhone },
  { kind: 'phone', pattern: /(?<![\w.-])\(\d{3}\) ?\d{3}-\d{4}(?![\w-])/g },
  { kind: 'ip', pattern: /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w.-])/g, isReal: isPublicAddress },
];

/** Personal data by its shape, and by its check digits where it has some. */
export function personalData(text: string): Sensitive[] {
  return SHAPES.flatMap(({ kind, pattern, isReal = () => true }) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => isReal(match))
      .map((match) => ({ start: match.index, end: match.index + match[0].length, kind })),
  );
}

function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return digits >= 9 && digits <= 15;
}

/** Luhn. */
function isCard(text: string): boolean {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number);
  if (new Set(digits).size === 1) return false;
  let sum = 0;
  for (const [index, digit] of digits.toReversed().entries()) {
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ISO 13616: the remainder by 97 is 1. */
function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '');
  if (compact.length < 15 || compact.length > 34) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** Everybody has the same addresses of the own machine, of private networks and of documentation. */
const NOT_PUBLIC =
  /^(?:0|10|127|22[4-9]|2[3-5]\d)\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^169\.254\.|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\./;
/** `1.2.3.4` is a version as a rule. */
const MAX_OF_VERSION = 31;

function isPublicAddress(text: string): boolean {
  const parts = text.split('.').map(Number);
  return parts.every((part) => part <= 255) && parts.some((part) => part > MAX_OF_VERSION) && !NOT_PUBLIC.test(text);
}
