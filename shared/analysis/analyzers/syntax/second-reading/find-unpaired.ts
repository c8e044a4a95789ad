import type { Dialect } from './dialects';
import { endOfCharacter, endOfComment, endOfDirective, endOfRawText } from './skip';

export interface Unpaired {
  readonly at: number;
  readonly kind: 'never-closed' | 'never-opened';
}

interface Open {
  readonly bracket: string;
  readonly at: number;
  /** Where code stands in a text: the quote of the text, which goes on behind the bracket. */
  readonly text?: { readonly quote: string; readonly template: string };
}

const OPENERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** The first bracket, quote or beginning of a comment without its other half. */
export function findUnpaired(text: string, dialect: Dialect): Unpaired | undefined {
  return new Reading(text, dialect).unpaired();
}

class Reading {
  readonly #open: Open[] = [];
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly dialect: Dialect,
  ) {}

  unpaired(): Unpaired | undefined {
    while (this.#at < this.text.length) {
      const found = this.#step();
      if (found !== undefined) return found;
    }
    const left = this.#open.at(-1);
    return left === undefined ? undefined : { at: left.at, kind: 'never-closed' };
  }

  #step(): Unpaired | undefined {
    const { text, dialect } = this;
    const at = this.#at;
    const skipped =
      endOfComment(text, at, dialect) ??
      endOfDirective(text, at, dialect) ??
      endOfRawText(text, at, dialect) ??
      endOfCharacter(text, at, dialect);
    if (skipped === 'nowhere') return { at, kind: 'never-closed' };
    if (skipped !== undefined) {
      this.#at = skipped;
      return undefined;
    }
    const character = text.charAt(at);
    this.#at++;
    if (character === '"' || (character === "'" && dialect.singleQuotes === 'text')) {
      return this.#readText(at, { quote: character, template: this.#templateOf(at) });
    }
    if (character === '(' || character === '[' || character === '{') this.#open.push({ bracket: character, at });
    const opener = OPENERS.get(character);
    return opener === undefined ? undefined : this.#close(at, opener);
  }

  #close(at: number, opener: string): Unpaired | undefined {
    const last = this.#open.pop();
    if (last === undefined) return { at, kind: 'never-opened' };
    if (last.bracket !== opener) return { at: last.at, kind: 'never-closed' };
    return last.text === undefined ? undefined : this.#readText(at, last.text);
  }

  /** What begins code in the text that begins here; nothing does in most languages. */
  #templateOf(at: number): string {
    if (this.dialect.templates === 'dollar-brace') return '${';
    return this.dialect.templates === 'dollar-text' && this.text.charAt(at - 1) === '$' ? '{' : '';
  }

  /** Goes on to the end of a text, or to the code in it. */
  #readText(from: number, kind: { readonly quote: string; readonly template: string }): Unpaired | undefined {
    const { text, dialect } = this;
    for (; this.#at < text.length; this.#at++) {
      const character = text.charAt(this.#at);
      if (character === '\\') this.#at++;
      else if (character === '\n' && dialect.longTexts !== true) break;
      else if (character === kind.quote) {
        this.#at++;
        return undefined;
      } else if (kind.template !== '' && text.startsWith(kind.template, this.#at)) {
        const isEscaped = kind.template === '{' && text.charAt(this.#at + 1) === '{';
        this.#at += isEscaped ? 1 : kind.template.length;
        if (isEscaped) continue;
        this.#open.push({ bracket: '{', at: this.#at - 1, text: kind });
        return undefined;
      }
    }
    return { at: from, kind: 'never-closed' };
  }
}
