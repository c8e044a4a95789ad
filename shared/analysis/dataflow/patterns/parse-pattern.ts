import {
  ANY,
  complement,
  DIGITS,
  LETTERS,
  NO_LINE_END,
  single,
  SPACES,
  WORD,
  type CharacterSet,
} from './character-set';

export type PatternNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  /** Takes no characters. An assertion may fail; what is empty may not. */
  | { readonly kind: 'assertion' | 'empty' }
  | { readonly kind: 'sequence' | 'alternatives'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly item: PatternNode; readonly min: number; readonly max: number };

/** What this cannot read is no error of whoever wrote it. */
class Unreadable extends Error {}

/** Longer ones are not read. */
export const MAX_PATTERN_LENGTH = 2_000;
const MAX_DEPTH = 40;

/** Reads what the patterns of JavaScript, Python and Java have in common; undefined for all else. */
export function parsePattern(pattern: string): PatternNode | undefined {
  if (pattern.length > MAX_PATTERN_LENGTH) return undefined;
  try {
    const reader = new Reader(pattern);
    const node = reader.alternatives(0);
    return reader.isAtEnd() ? node : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

const EMPTY: PatternNode = { kind: 'empty' };
const ASSERTION: PatternNode = { kind: 'assertion' };
const CLASSES: Readonly<Record<string, CharacterSet>> = {
  d: DIGITS,
  D: complement(DIGITS),
  w: WORD,
  W: complement(WORD),
  s: SPACES,
  S: complement(SPACES),
};
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0, a: 7, e: 27 };
const ASSERTING_ESCAPE = /[bBAZzG]/;
const LOOKAROUND = /^\(\?<?[=!]/;
const PLAIN_GROUP = /^\((?:\?:|\?P?<[A-Za-z_]\w*>|\?[ims]+:|(?!\?))/;
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})/;

class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    return this.#at >= this.text.length;
  }

  alternatives(depth: number): PatternNode {
    if (depth > MAX_DEPTH) throw new Unreadable();
    const items = [this.#sequence(depth)];
    while (this.#take('|')) items.push(this.#sequence(depth));
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'alternatives', items };
  }

  #sequence(depth: number): PatternNode {
    const items: PatternNode[] = [];
    while (!this.isAtEnd() && this.#next() !== '|' && this.#next() !== ')') items.push(this.#quantified(depth));
    return { kind: 'sequence', items };
  }

  #quantified(depth: number): PatternNode {
    const item = this.#atom(depth);
    const quantifier = this.#match(QUANTIFIER);
    if (quantifier === undefined) return item;
    // Lazy or not, the same ways are tried; a possessive one tries none.
    this.#take('?');
    if (/[*+]/.test(this.#next())) throw new Unreadable();
    return { kind: 'repeat', item, ...boundsOf(quantifier) };
  }

  #atom(depth: number): PatternNode {
    const rest = this.text.slice(this.#at, this.#at + 80);
    const character = this.#next();
    if (character === '(') return this.#group(rest, depth);
    if (character === '[') return { kind: 'set', set: this.#class() };
    if (character === '\\') return this.#escape();
    this.#at++;
    if (character === '^' || character === '$') return ASSERTION;
    if (character === '.') return { kind: 'set', set: NO_LINE_END };
    return { kind: 'set', set: single(character.charCodeAt(0)) };
  }

  #group(rest: string, depth: number): PatternNode {
    const isLookaround = LOOKAROUND.test(rest);
    const flags = /^\(\?[ims]+\)/.exec(rest)?.[0];
    if (flags !== undefined) {
      this.#at += flags.length;
      return EMPTY;
    }
    const opening = LOOKAROUND.exec(rest)?.[0] ?? PLAIN_GROUP.exec(rest)?.[0];
    if (opening === undefined) throw new Unreadable();
    this.#at += opening.length;
    const inner = this.alternatives(depth + 1);
    if (!this.#take(')')) throw new Unreadable();
    return isLookaround ? ASSERTION : inner;
  }

  #escape(): PatternNode {
    const escaped = this.text[this.#at + 1] ?? '';
    if (ASSERTING_ESCAPE.test(escaped)) {
      this.#at += 2;
      return ASSERTION;
    }
    // What a group took before may be anything, or nothing.
    const reference = this.#match(/^\\(?:[1-9]\d?|k<\w+>)/);
    return reference === undefined ? { kind: 'set', set: this.#escaped() } : ASSERTION;
  }

  /** Behind a backslash, inside or outside of a class. */
  #escaped(): CharacterSet {
    const code = this.#match(/^\\(?:x[\da-f]{2}|u[\da-f]{4}|u\{[\da-f]{1,6}\})/i);
    if (code !== undefined) return single(Number.parseInt(code.replace(/[^\da-f]/gi, ''), 16));
    const property = this.#match(/^\\[pP]\{\^?\w+(?:=\w+)?\}/);
    if (property !== undefined) return property.startsWith('\\p') ? LETTERS : complement(LETTERS);
    const escaped = this.text[this.#at + 1];
    // Of Java: a text that stands for itself, and what some names stand for.
    if (escaped === undefined || /[QERXhH]/.test(escaped)) throw new Unreadable();
    this.#at += 2;
    return CLASSES[escaped] ?? single(CONTROLS[escaped] ?? escaped.charCodeAt(0));
  }

  #class(): CharacterSet {
    this.#at++;
    const isNegated = this.#take('^');
    const ranges: (readonly [number, number])[] = [];
    for (let isFirst = true; this.#next() !== ']' || (isFirst && this.text[this.#at - 1] !== '['); isFirst = false) {
      // Sets within sets are Java's own.
      if (this.isAtEnd() || this.text.startsWith('&&', this.#at)) throw new Unreadable();
      ranges.push(...this.#range());
    }
    this.#at++;
    return isNegated ? complement(ranges) : ranges.length === 0 ? ANY : ranges;
  }

  #range(): CharacterSet {
    const first = this.#member();
    const start = first[0]?.[0];
    const isRange = this.#next() === '-' && this.text[this.#at + 1] !== ']' && first.length === 1;
    if (!isRange || start === undefined) return first;
    this.#at++;
    const end = this.#member()[0]?.[1] ?? start;
    return [[start, Math.max(start, end)]];
  }

  #member(): CharacterSet {
    if (this.#match(/^\\b/) !== undefined) return single(8);
    if (this.#next() === '\\') return this.#escaped();
    return single(this.text.charCodeAt(this.#at++));
  }

  #next(): string {
    return this.text[this.#at] ?? '';
  }

  #take(character: string): boolean {
    if (this.#next() !== character) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.text.slice(this.#at, this.#at + 80))?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function boundsOf(quantifier: string): { readonly min: number; readonly max: number } {
  if (quantifier === '*') return { min: 0, max: Infinity };
  if (quantifier === '+') return { min: 1, max: Infinity };
  if (quantifier === '?') return { min: 0, max: 1 };
  const [, min = '0', comma = '', max = ''] = /^\{(\d+)(,?)(\d*)\}$/.exec(quantifier) ?? [];
  return { min: Number(min), max: max === '' ? (comma === '' ? Number(min) : Infinity) : Number(max) };
}
