export interface ExpressionError {
  readonly offset: number;
  readonly message: string;
}

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(0x[0-9a-fA-F]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([A-Za-z_][\w-]*)|(&&|\|\||[<>=!]=|[<>!()[\].,*]))/y;
const FUNCTIONS = new Set(
  'contains startswith endswith format join tojson fromjson hashfiles success always cancelled failure case'.split(' '),
);
const MAX_DEPTH = 60;

interface Token {
  readonly kind: 'value' | 'name' | 'sign';
  readonly text: string;
  readonly offset: number;
}

/** What is wrong with an expression, if anything. */
export function expressionError(inner: string): ExpressionError | undefined {
  const read = tokensOf(inner);
  if ('message' in read) return read;
  if (read.tokens.length === 0) return { offset: 0, message: 'The expression is empty.' };
  try {
    new ExpressionReader(read.tokens, inner.trimEnd().length).error();
    return;
  } catch (error) {
    if (error instanceof Unexpected) return { offset: error.offset, message: error.message };
    throw error;
  }
}

function tokensOf(inner: string): { tokens: Token[] } | ExpressionError {
  const tokens: Token[] = [];
  let at = 0;
  while (at < inner.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(inner);
    if (match === null) {
      const offset = at + (/^\s*/.exec(inner.slice(at))?.[0].length ?? 0);
      if (offset >= inner.length) break;
      const message =
        inner[offset] === '"'
          ? 'Strings of expressions stand in single quotes.'
          : `Unexpected ‘${inner[offset] ?? ''}’ in the expression.`;
      return { offset, message };
    }
    const text = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    at = TOKEN.lastIndex;
    tokens.push({
      text,
      offset: at - text.length,
      kind: match[3] !== undefined ? 'name' : match[4] !== undefined ? 'sign' : 'value',
    });
  }
  return { tokens };
}

class Unexpected extends Error {
  override readonly name = 'Unexpected';

  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

class ExpressionReader {
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  error(): undefined {
    this.#expression(0);
    if (this.#at < this.tokens.length) this.#fail();
    return undefined;
  }

  #expression(depth: number): void {
    if (depth > MAX_DEPTH) return void (this.#at = this.tokens.length);
    this.#operand(depth);
    while (/^(?:&&|\|\||[<>=!]=|[<>])$/.test(this.#sign() ?? '')) {
      this.#at++;
      this.#operand(depth);
    }
  }

  #operand(depth: number): void {
    while (this.#sign() === '!') this.#at++;
    const token = this.tokens[this.#at++];
    if (token?.kind === 'sign' && token.text === '(') {
      this.#expression(depth + 1);
      this.#expect(')');
    } else if (token === undefined || token.kind === 'sign') {
      this.#at--;
      this.#fail();
    } else if (token.kind === 'name' && this.#sign() === '(') {
      this.#call(token, depth);
    }
    this.#accesses(depth);
  }

  #call(name: Token, depth: number): void {
    if (!FUNCTIONS.has(name.text.toLowerCase())) {
      throw new Unexpected(name.offset, `There is no function ‘${name.text}’.`);
    }
    this.#at++;
    if (this.#sign() === ')') return void this.#at++;
    this.#expression(depth + 1);
    while (this.#sign() === ',') {
      this.#at++;
      this.#expression(depth + 1);
    }
    this.#expect(')');
  }

  #accesses(depth: number): void {
    for (;;) {
      const sign = this.#sign();
      if (sign === '.') {
        this.#at++;
        const next = this.tokens[this.#at];
        if (next?.kind !== 'name' && next?.text !== '*') this.#fail();
        this.#at++;
      } else if (sign === '[') {
        this.#at++;
        if (this.#sign() === '*') this.#at++;
        else this.#expression(depth + 1);
        this.#expect(']');
      } else return;
    }
  }

  #sign(): string | undefined {
    const token = this.tokens[this.#at];
    return token?.kind === 'sign' ? token.text : undefined;
  }

  #expect(text: string): void {
    if (this.#at >= this.tokens.length && this.#sign() !== text) {
      throw new Unexpected(this.end, `The expression lacks a ‘${text}’.`);
    }
    if (this.#sign() !== text) this.#fail();
    this.#at++;
  }

  #fail(): never {
    const token = this.tokens[this.#at];
    if (token === undefined) throw new Unexpected(this.end, 'The expression ends too early.');
    throw new Unexpected(token.offset, `Unexpected ‘${token.text}’ in the expression.`);
  }
}
