import type { Found } from '../../analyzer';
import { syntaxFinding } from '../syntax-finding';

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** Words that statements start with; and the type that a function gives, which may stand on a line of its own. */
const ALLOWED =
  /(?:param|var|resource|module|output|targetScope|metadata|type|func|import|using|extension|provider|extends|assert|test|with|as|from)\b|[A-Za-z_][^\r\n'=]*=>/y;
const ESCAPE = /\\(?:[\\'nrt$]|u\{[\da-fA-F]{1,6}\})/y;
const WORD = /[A-Za-z_]\w*/y;
const COMMENT = /\/\/[^\r\n]*|\/\*|#(?:disable|restore)[^\r\n]*/y;

interface Open {
  readonly bracket: string;
  readonly at: number;
  /** It is the `${` of a string, which goes on behind it. */
  readonly isInterpolation: boolean;
}

/**
 * The first place where a text is no Bicep, as far as strings, brackets, comments and the words that statements start with
 * tell: these have been the same in every version of the language, whatever types and operators came with it.
 */
export function bicepErrors(text: string): readonly Found[] {
  return new BicepScanner(text).firstError();
}

class BicepScanner {
  readonly #text: string;
  readonly #open: Open[] = [];
  #position = 0;
  /** Where a statement may start: behind a line break outside of all brackets. */
  #isAtStart = true;
  /** Behind these an expression goes on, on the next line too. */
  #isGoingOn = false;

  constructor(text: string) {
    this.#text = text;
  }

  firstError(): readonly Found[] {
    while (this.#position < this.#text.length) {
      const found = this.#step();
      if (found !== undefined) return [found];
    }
    const last = this.#open.at(-1);
    return last === undefined ? [] : [this.#found(last.at, 1, `‘${last.bracket}’ is never closed.`)];
  }

  /** Reads one token; undefined where nothing is wrong with it. */
  #step(): Found | undefined {
    const character = this.#text.charAt(this.#position);
    if (/\s/.test(character)) {
      this.#skipSpace(character);
      return;
    }
    if (this.#matches(COMMENT)) return this.#comment();
    if (this.#isAtStart && this.#open.length === 0) {
      this.#isAtStart = false;
      if (!this.#isGoingOn && this.#matches(WORD) && !this.#matches(ALLOWED)) return this.#unknownStatement();
    }
    this.#isGoingOn = /[=>?:|&+\-*/%<!,]/.test(character);
    if (this.#text.startsWith("'''", this.#position)) return this.#multiLine();
    if (character === "'") return this.#string(this.#position, this.#position + 1);
    if (character in CLOSES) {
      this.#openBracket(character);
      return;
    }
    if (/[)\]}]/.test(character)) return this.#closeBracket(character);
    this.#position = Math.max(this.#position + 1, this.#matches(WORD) ? WORD.lastIndex : 0);
    return undefined;
  }

  #skipSpace(character: string): undefined {
    if (character === '\n' || character === '\r') this.#isAtStart = true;
    this.#position++;
    return undefined;
  }

  #comment(): Found | undefined {
    const start = this.#position;
    this.#position = COMMENT.lastIndex;
    if (!this.#text.startsWith('/*', start)) return undefined;
    const end = this.#text.indexOf('*/', this.#position);
    this.#position = end + 2;
    return end < 0 ? this.#found(start, 2, 'This comment is never closed.') : undefined;
  }

  #unknownStatement(): Found {
    this.#matches(WORD);
    const word = this.#text.slice(this.#position, WORD.lastIndex);
    return this.#found(this.#position, word.length, `No statement starts with ‘${word.slice(0, 40)}’.`);
  }

  #multiLine(): Found | undefined {
    const start = this.#position;
    const end = this.#text.indexOf("'''", start + 3);
    if (end < 0) return this.#found(start, 3, 'This string is never closed.');
    this.#position = end + 3;
    // Quotes right before the closing ones are a part of the string.
    while (this.#text.charAt(this.#position) === "'") this.#position++;
    return undefined;
  }

  /** Reads on in a string, from its start or from behind an interpolation. */
  #string(start: number, from: number): Found | undefined {
    for (let at = from; at < this.#text.length; at++) {
      const character = this.#text.charAt(at);
      if (character === '\n' || character === '\r') break;
      if (character === "'") {
        this.#position = at + 1;
        return undefined;
      }
      if (character === '\\') {
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(this.#text)) return this.#found(at, 2, 'No escape in a string looks like this.');
        at = ESCAPE.lastIndex - 1;
      }
      if (this.#text.startsWith('${', at)) {
        this.#open.push({ bracket: '{', at: start, isInterpolation: true });
        this.#position = at + 2;
        return undefined;
      }
    }
    return this.#found(start, 1, 'This string does not end on its line.');
  }

  #openBracket(bracket: string): undefined {
    this.#open.push({ bracket, at: this.#position, isInterpolation: false });
    this.#position++;
    return undefined;
  }

  #closeBracket(bracket: string): Found | undefined {
    const last = this.#open.pop();
    if (last === undefined) return this.#found(this.#position, 1, `Nothing is open that ‘${bracket}’ could close.`);
    if (CLOSES[last.bracket] !== bracket) {
      return this.#found(this.#position, 1, `‘${CLOSES[last.bracket] ?? ''}’ is missing before this ‘${bracket}’.`);
    }
    this.#position++;
    return last.isInterpolation ? this.#string(last.at, this.#position) : undefined;
  }

  #matches(pattern: RegExp): boolean {
    pattern.lastIndex = this.#position;
    return pattern.test(this.#text);
  }

  #found(start: number, length: number, message: string): Found {
    return syntaxFinding(start, Math.min(start + length, this.#text.length), message, 'exact');
  }
}
