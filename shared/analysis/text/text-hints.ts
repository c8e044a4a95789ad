/** A word to look for. */
export interface TextHint {
  readonly text: string;
  /** Given in small letters then. */
  readonly ignoreCase?: true;
}

interface Placed<Hint> {
  readonly hint: Hint;
  /** How far behind its start the two characters stand by which it is found. */
  readonly pairAt: number;
}

/** Code units count by their lower byte: what is found by mistake is compared anyway. */
const BYTE = 0xff;
const PAIRS = 0x10000;
/** From frequent to rare, as code and prose have them. */
const FREQUENT = ' etaoinsrlcdupmf_hgbyvxwkqjz.-/:';

/**
 * Finds many words in one pass over a text, where one search a word would take a pass each. Every word is looked for by the two
 * of its neighbouring characters that are rarest.
 */
export class TextHints<Hint extends TextHint> {
  /** By pair of bytes: 0, or 1 + the place of its words in `#words`. */
  readonly #wordsByPair = new Uint16Array(PAIRS);
  readonly #words: Placed<Hint>[][] = [];

  constructor(hints: readonly Hint[]) {
    for (const hint of hints) this.#place(hint);
  }

  /** Where each word stands that is there, in the order of the text; places of one word may overlap. */
  find(text: string): Map<Hint, number[]> {
    const found = new Map<Hint, number[]>();
    let first = text.charCodeAt(0) & BYTE;
    for (let at = 1; at < text.length; at++) {
      const second = text.charCodeAt(at) & BYTE;
      const words = this.#wordsByPair[(first << 8) | second];
      if (words !== 0 && words !== undefined) this.#compare(words - 1, text, at - 1, found);
      first = second;
    }
    return found;
  }

  #compare(words: number, text: string, pair: number, found: Map<Hint, number[]>): void {
    for (const { hint, pairAt } of this.#words[words] ?? []) {
      const start = pair - pairAt;
      if (start < 0 || !standsAt(text, start, hint)) continue;
      const places = found.get(hint);
      if (places === undefined) found.set(hint, [start]);
      else places.push(start);
    }
  }

  #place(hint: Hint): void {
    const pairAt = rarestPair(hint.text);
    for (const pair of pairsOf(hint, pairAt)) {
      const known = this.#wordsByPair[pair] ?? 0;
      const words = known === 0 ? this.#words.push([]) : known;
      this.#wordsByPair[pair] = words;
      this.#words[words - 1]?.push({ hint, pairAt });
    }
  }
}

function standsAt(text: string, start: number, { text: word, ignoreCase }: TextHint): boolean {
  if (ignoreCase === undefined) return text.startsWith(word, start);
  return text.slice(start, start + word.length).toLowerCase() === word;
}

function pairsOf({ text, ignoreCase }: TextHint, at: number): Set<number> {
  const spellings = ignoreCase === undefined ? [text] : [text, text.toUpperCase()];
  const codes = (index: number) => spellings.map((spelling) => spelling.charCodeAt(index) & BYTE);
  return new Set(codes(at).flatMap((first) => codes(at + 1).map((second) => (first << 8) | second)));
}

function rarestPair(word: string): number {
  if (word.length < 2) throw new Error(`“${word}” is too short to be looked for`);
  let best = 0;
  for (let at = 1; at + 1 < word.length; at++) if (rarity(word, at) > rarity(word, best)) best = at;
  return best;
}

function rarity(word: string, at: number): number {
  return rank(word[at] ?? '') * rank(word[at + 1] ?? '');
}

function rank(character: string): number {
  const place = FREQUENT.indexOf(character);
  return place === -1 ? FREQUENT.length : place + 1;
}
