import { TextHints, type TextHint } from '../../text/text-hints';

const WORD = /\w/;

/** Tells which of many words a text holds as a whole, not as a part of longer ones. */
export class WordIndex {
  readonly #hints: TextHints<TextHint>;
  /** Single characters cannot be looked for; they count as if they were there. */
  readonly #short: readonly string[];

  constructor(words: readonly string[]) {
    const all = [...new Set(words)];
    this.#short = all.filter(({ length }) => length < 2);
    this.#hints = new TextHints(all.filter(({ length }) => length >= 2).map((text): TextHint => ({ text })));
  }

  wordsIn(text: string): ReadonlySet<string> {
    const words = new Set(this.#short);
    for (const [{ text: word }, places] of this.#hints.find(text)) {
      if (places.some((at) => !WORD.test(text[at - 1] ?? '') && !WORD.test(text[at + word.length] ?? ''))) {
        words.add(word);
      }
    }
    return words;
  }
}
