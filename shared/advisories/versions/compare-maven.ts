import { compareDigits, compareStrings, isDigits } from './compare-numbers';

/** In ascending order; the empty one is a release. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['ga', ''],
  ['final', ''],
  ['release', ''],
  ['cr', 'rc'],
]);
const SHORT: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
]);

interface Token {
  /** `-` starts a list below, `.` goes on in this one. */
  readonly separator: '.' | '-';
  readonly text: string;
}

const RELEASE: Token = { separator: '-', text: '' };

/**
 * Maven's order of versions, by the rules of the POM reference: split at `.`, `-`, `_` and between digits and letters;
 * drop what says nothing at the end of each part; compare token by token, filling the shorter one up.
 */
export function compareMaven(left: string, right: string): number | undefined {
  if (left === '' || right === '') return undefined;
  const [tokens, others] = [tokensOf(left), tokensOf(right)];
  for (let index = 0; index < Math.max(tokens.length, others.length); index++) {
    const [token, other] = [tokens[index], others[index]];
    const order = compareTokens(token ?? paddingFor(other), other ?? paddingFor(token));
    if (order !== 0) return order;
  }
  return 0;
}

function tokensOf(version: string): Token[] {
  const tokens: Token[] = [];
  const pieces = version.toLowerCase().match(/[.\-_]|\d+|[^\d.\-_]+/g) ?? [];
  let separator: '.' | '-' | undefined = '.';
  for (const [index, piece] of pieces.entries()) {
    if (piece === '.' || piece === '-' || piece === '_') {
      // Nothing between two separators is a zero.
      if (separator !== undefined && index > 0) tokens.push({ separator, text: '0' });
      separator = piece === '.' ? '.' : '-';
      continue;
    }
    tokens.push({ separator: separator ?? '-', text: qualifierOf(piece, isDigits(pieces[index + 1] ?? '')) });
    separator = undefined;
  }
  return trimmed(tokens);
}

function qualifierOf(piece: string, isBeforeNumber: boolean): string {
  if (isDigits(piece)) return piece;
  const short = isBeforeNumber ? SHORT.get(piece) : undefined;
  return short ?? ALIASES.get(piece) ?? piece;
}

/** `1.0.0-foo.0.0` is `1-foo`. */
function trimmed(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let canDrop = true;
  for (const token of tokens.toReversed()) {
    const saysNothing = token.text === '' || /^0+$/.test(token.text);
    if (canDrop && saysNothing) continue;
    canDrop = token.separator === '-';
    kept.unshift(token);
  }
  return kept;
}

function paddingFor(token: Token | undefined): Token {
  if (token === undefined || !isDigits(token.text)) return { ...RELEASE, separator: token?.separator ?? '-' };
  return { separator: token.separator, text: '0' };
}

/** `.qualifier` = `-qualifier` < `-number` < `.number`; of a qualifier those that are known come first. */
function compareTokens(left: Token, right: Token): number {
  const [rank, other] = [rankOf(left), rankOf(right)];
  if (rank !== other) return rank - other;
  if (rank > 0) return compareDigits(left.text, right.text);
  const [known, otherKnown] = [QUALIFIERS.indexOf(left.text), QUALIFIERS.indexOf(right.text)];
  if (known !== -1 && otherKnown !== -1) return known - otherKnown;
  if (known === -1 && otherKnown === -1) return compareStrings(left.text, right.text);
  return known === -1 ? 1 : -1;
}

function rankOf({ separator, text }: Token): number {
  if (!isDigits(text)) return 0;
  return separator === '-' ? 1 : 2;
}
