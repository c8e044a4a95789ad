import type { SqlDialect } from './dialect';
import type { SqlToken, SqlTokenKind } from './sql-script';

/** Scripts beyond this are dumps of data; their head says what there is to say. */
const MAX_TOKENS = 300_000;

const SPACE = /[\s\uFEFF]+/y;
const WORD = /[\p{L}_][\p{L}\p{N}_$#@]*/uy;
const NUMBER = /(?:0[xX][\da-fA-F]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)/y;
const DOLLAR_TAG = /\$(?:[A-Za-z_]\w*)?\$/y;
const VARIABLE = /@{1,2}[\w$#]+|##?\w+|:[A-Za-z_]\w*|\$\w+|\?|%\(\w+\)s|%s/y;
const TEMPLATE = /\{\{[^}]*\}\}|\$\{[^}\n]*\}/y;
const TEMPLATE_CONTROL = /\{%[^%]*%\}|\{#[^#]*#\}/y;
const SYMBOL = /<=>|<>|!=|<=|>=|:=|::|\|\||->>?|#>>?|@>|<@|&&|=>|\+=|-=|./suy;
const CLIENT_LINE = /\\[a-z!].*/y;
const DELIMITER_LINE = /delimiter[ \t]+(\S+)[ \t]*/iy;
/** Ends a batch where it stands alone on its line. */
const BATCH_END = /(?:go(?:[ \t]+\d+)?|\/)[ \t]*(?=\r?\n|$)/iy;
const COPY_DATA = /^\s*copy\b[^;]*\bfrom\s+stdin\b/i;
const NO_BACKSLASH: ReadonlySet<string> = new Set(['postgres', 'tsql', 'sqlite', 'oracle']);

/** A token, or a body between dollar quotes that is code itself. */
export interface ReadToken extends SqlToken {
  readonly dollarBody?: { readonly start: number; readonly end: number };
}

type Range = { readonly start: number; readonly end: number };

/** The tokens between two offsets, without comments; whatever cannot be read is a symbol. Ends of batches are `;`. */
export function readTokens(text: string, range: Range, dialect: SqlDialect | undefined): readonly ReadToken[] {
  const reader = new TokenReader(text, range, dialect);
  while (reader.tokens.length < MAX_TOKENS && reader.readNext());
  return reader.tokens;
}

class TokenReader {
  readonly tokens: ReadToken[] = [];
  readonly #text: string;
  readonly #end: number;
  readonly #dialect: SqlDialect | undefined;
  #position: number;
  #statementStart: number | undefined;
  #depth = 0;
  #isFirstOfLine = true;
  #delimiter: string | undefined;

  constructor(text: string, range: Range, dialect: SqlDialect | undefined) {
    this.#text = text;
    this.#end = range.end;
    this.#dialect = dialect;
    this.#position = range.start;
  }

  /** Reads what comes next, a token or a blank; false at the end. */
  readNext(): boolean {
    if (this.#position >= this.#end) return false;
    const blank = blankEnd(this.#text, this.#position, this.#dialect);
    if (blank > this.#position) {
      if (this.#text.slice(this.#position, blank).includes('\n')) this.#isFirstOfLine = true;
      this.#position = blank;
      return true;
    }
    if (this.#isFirstOfLine && this.#readLine()) return true;
    const end = this.#statementEnd();
    if (end === undefined) this.#add(tokenAt(this.#text, this.#position, this.#dialect));
    else this.#endStatement(end);
    return true;
  }

  /** Reads what stands on a line of its own. */
  #readLine(): boolean {
    const line = lineEnd(this.#text, this.#position);
    if (line === undefined) return false;
    if (line.delimiter !== undefined) this.#delimiter = line.delimiter === ';' ? undefined : line.delimiter;
    this.#endStatement(line.end);
    return true;
  }

  #statementEnd(): number | undefined {
    const delimiter = this.#delimiter;
    if (delimiter !== undefined && this.#text.startsWith(delimiter, this.#position)) {
      return this.#position + delimiter.length;
    }
    return this.#text.charAt(this.#position) === ';' ? this.#position + 1 : undefined;
  }

  #endStatement(end: number): void {
    const start = this.#position;
    const text = this.#text.slice(start, end);
    this.tokens.push({ kind: 'symbol', text, word: ';', start, end, depth: 0, isFirstOfLine: this.#isFirstOfLine });
    this.#position = behindData(this.#text, { start: this.#statementStart ?? start, end }) ?? end;
    this.#statementStart = undefined;
    this.#depth = 0;
    this.#isFirstOfLine = false;
  }

  #add({ kind, end, dollarBody }: TokenAt): void {
    const start = this.#position;
    this.#statementStart ??= start;
    const stop = Math.min(end, this.#end);
    const text = this.#text.slice(start, stop);
    if (text === ')' && this.#depth > 0) this.#depth--;
    const word = kind === 'word' ? text.toUpperCase() : kind === 'symbol' ? text : '';
    const body =
      dollarBody === undefined ? {} : { dollarBody: { ...dollarBody, end: Math.min(dollarBody.end, this.#end) } };
    const place = { start, end: stop, depth: this.#depth, isFirstOfLine: this.#isFirstOfLine };
    this.tokens.push({ kind, text, word, ...place, ...body });
    if (text === '(') this.#depth++;
    this.#isFirstOfLine = false;
    this.#position = stop;
  }
}

interface TokenAt {
  readonly kind: SqlTokenKind;
  readonly end: number;
  readonly dollarBody?: Range;
}

/** Where blanks, comments and the commands of a template end; the position itself without them. */
function blankEnd(text: string, position: number, dialect: SqlDialect | undefined): number {
  const space = endOf(SPACE, text, position);
  if (space > 0) return space;
  return commentEnd(text, position, dialect) ?? Math.max(position, endOf(TEMPLATE_CONTROL, text, position));
}

function tokenAt(text: string, position: number, dialect: SqlDialect | undefined): TokenAt {
  const template = endOf(TEMPLATE, text, position);
  if (template > 0) return { kind: 'template', end: template };
  const literal = quotedEnd(text, position, dialect) ?? dollarQuoted(text, position, dialect);
  if (literal !== undefined) return literal;
  const variable = endOf(VARIABLE, text, position);
  const isVariable = text.charAt(position) !== '#' || dialect === 'tsql';
  if (variable > 0 && isVariable && !text.startsWith('::', position)) return { kind: 'variable', end: variable };
  const word = endOf(WORD, text, position);
  if (word > 0) return { kind: 'word', end: word };
  const number = endOf(NUMBER, text, position);
  if (number > 0) return { kind: 'number', end: number };
  return { kind: 'symbol', end: Math.max(position + 1, endOf(SYMBOL, text, position)) };
}

/** The rows that follow `COPY ... FROM stdin;` up to a line with `\.` are no SQL. */
function behindData(text: string, statement: Range): number | undefined {
  const head = text.slice(statement.start, Math.min(statement.end, statement.start + 2000));
  if (!COPY_DATA.test(head)) return undefined;
  const end = text.indexOf('\n\\.', statement.end);
  return end < 0 ? text.length : end + 3;
}

function dollarQuoted(text: string, position: number, dialect: SqlDialect | undefined): TokenAt | undefined {
  const tagEnd = dialect === 'tsql' ? 0 : endOf(DOLLAR_TAG, text, position);
  if (tagEnd === 0) return undefined;
  const close = text.indexOf(text.slice(position, tagEnd), tagEnd);
  const bodyEnd = close < 0 ? text.length : close;
  return { kind: 'string', end: bodyEnd + tagEnd - position, dollarBody: { start: tagEnd, end: bodyEnd } };
}

function endOf(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** What stands on a line of its own: commands of a client, another delimiter, the end of a batch. */
function lineEnd(text: string, position: number) {
  const client = endOf(CLIENT_LINE, text, position);
  if (client > 0) return { end: client, delimiter: undefined };
  DELIMITER_LINE.lastIndex = position;
  const delimiter = DELIMITER_LINE.exec(text);
  if (delimiter !== null) return { end: DELIMITER_LINE.lastIndex, delimiter: delimiter[1] };
  const batch = endOf(BATCH_END, text, position);
  return batch > 0 ? { end: batch, delimiter: undefined } : undefined;
}

function commentEnd(text: string, position: number, dialect: SqlDialect | undefined): number | undefined {
  const isLine = text.startsWith('--', position) || (dialect === 'mysql' && text.startsWith('#', position));
  if (isLine) {
    const end = text.indexOf('\n', position);
    return end < 0 ? text.length : end;
  }
  if (!text.startsWith('/*', position)) return undefined;
  const nests = dialect === 'postgres' || dialect === 'tsql';
  let open = 1;
  for (let at = position + 2; at < text.length; at++) {
    if (text.startsWith('*/', at)) {
      open--;
      at++;
      if (open === 0) return at + 1;
    } else if (nests && text.startsWith('/*', at)) {
      open++;
      at++;
    }
  }
  return text.length;
}

function quotedEnd(text: string, position: number, dialect: SqlDialect | undefined): TokenAt | undefined {
  const character = text.charAt(position);
  if (character === '`') return { kind: 'quoted', end: closedBy('`', text, position + 1, false) };
  if (character === '"') {
    const isString = dialect === 'mysql';
    const kind = isString ? 'string' : 'quoted';
    return { kind, end: closedBy('"', text, position + 1, isString) };
  }
  if (character === '[' && dialect === 'tsql') {
    return { kind: 'quoted', end: closedBy(']', text, position + 1, false) };
  }
  const prefix = /^[EeNnBbXx]'/.test(text.slice(position, position + 2)) ? 1 : 0;
  if (text.charAt(position + prefix) !== "'") return undefined;
  const hasEscapes = /[Ee]/.test(character) || dialect === undefined ? true : !NO_BACKSLASH.has(dialect);
  return { kind: 'string', end: closedBy("'", text, position + prefix + 1, hasEscapes) };
}

/** Behind the closing quote, which stands for itself where it stands twice. */
function closedBy(quote: string, text: string, from: number, hasEscapes: boolean): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (hasEscapes && character === '\\') at++;
    else if (character === quote) {
      if (text.charAt(at + 1) !== quote) return at + 1;
      at++;
    }
  }
  return text.length;
}
