const TOKEN = /"(?:[^"\\]|\\.)*"|;[^\n]*|[()[\]?*+!.]|@[\w.-]+|#[\w-]+[?!]|\w+:|\w+|\S/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** The words and signs of a pattern, read one after the other. */
export class PatternTokens {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    this.#tokens = (pattern.match(TOKEN) ?? []).filter((token) => !token.startsWith(';'));
  }

  /** Empty behind the last. */
  peek(ahead = 0): string {
    return this.#tokens[this.#at + ahead] ?? '';
  }

  next(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  /** Passes over a token if it comes next. */
  take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.#at++;
    return true;
  }
}

/** What stands between the quotes of a token. */
export function unquoted(token: string): string {
  return token.slice(1, -1).replaceAll(/\\(.)/gs, (_, character: string) => ESCAPES[character] ?? character);
}
