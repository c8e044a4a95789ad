const IMPORTS = /^[ \t]*import\s[^;\n]*;/gm;
const WORDS = /[\p{L}\p{N}_$]+/gu;
const PART_OF_WORD = /[\p{L}\p{N}_$]/u;
/** So many times the length of the text: then all of its words are listed, so that no number of imports takes long. */
const MAX_SEARCHED = 20;

/** Tells whether words stand in a text outside of its imports. */
export class WordsOutsideImports {
  readonly #imports: readonly { readonly start: number; readonly end: number }[];
  #searched = 0;
  #words: ReadonlySet<string> | undefined;

  constructor(private readonly text: string) {
    this.#imports = Array.from(text.matchAll(IMPORTS), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }));
  }

  has(word: string): boolean {
    if (this.#searched > MAX_SEARCHED * this.text.length) {
      this.#words ??= new Set(this.text.replaceAll(IMPORTS, '').match(WORDS));
    }
    return this.#words === undefined ? this.#find(word) : this.#words.has(word);
  }

  /** Most words stand not far behind the imports. */
  #find(word: string): boolean {
    let next = 0;
    for (let at = this.text.indexOf(word), from = 0; at !== -1; at = this.text.indexOf(word, from)) {
      while ((this.#imports[next]?.end ?? Infinity) <= at) next++;
      const isImport = (this.#imports[next]?.start ?? Infinity) <= at;
      if (!isImport && this.#isWhole(at, at + word.length)) {
        this.#searched += at;
        return true;
      }
      from = isImport ? (this.#imports[next]?.end ?? at) : at + 1;
    }
    this.#searched += this.text.length;
    return false;
  }

  #isWhole(start: number, end: number): boolean {
    const { text } = this;
    const isBehindPair = /[\uDC00-\uDFFF]/.test(text[start - 1] ?? '');
    const before = text.slice(Math.max(0, start - (isBehindPair ? 2 : 1)), start);
    return !PART_OF_WORD.test(before) && !PART_OF_WORD.test(String.fromCodePoint(text.codePointAt(end) ?? 0));
  }
}
