import { SqlError } from './sql-error';
import { KEYWORDS, type Token } from './token';

const PATTERN =
  /(?<space>\s+|--[^\n]*)|(?<number>\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<parameter>@[A-Za-z_]\w*)|(?<name>[A-Za-z_]\w*)|(?<symbol>\?\?|\|\||!=|<>|<=|>=|>>>|<<|>>|[-+*/%(){}[\],.:?=<>&|^~])/y;

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  let position = 0;
  while (position < text.length) {
    pattern.lastIndex = position;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) throw unexpected(text, position);
    const start = position;
    position = pattern.lastIndex;
    const token = toToken(groups, start, position);
    if (token !== undefined) tokens.push(token);
  }
  tokens.push({ kind: 'end', text: 'end of query', start: text.length, end: text.length });
  return tokens;
}

function toToken(groups: Record<string, string | undefined>, start: number, end: number): Token | undefined {
  if (groups['number'] !== undefined) return { kind: 'number', text: groups['number'], start, end };
  if (groups['string'] !== undefined) return { kind: 'string', text: unescape(groups['string']), start, end };
  if (groups['parameter'] !== undefined) return { kind: 'parameter', text: groups['parameter'], start, end };
  if (groups['symbol'] !== undefined) return { kind: 'symbol', text: groups['symbol'], start, end };
  const name = groups['name'];
  if (name === undefined) return undefined;
  const upper = name.toUpperCase();
  return KEYWORDS.has(upper) ? { kind: 'keyword', text: upper, start, end } : { kind: 'name', text: name, start, end };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function unescape(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replaceAll(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_match, hex: string | undefined, character: string) =>
      hex === undefined ? (ESCAPES[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

function unexpected(text: string, position: number): SqlError {
  const near = text.slice(position, position + 10);
  return new SqlError(`Syntax error, invalid token '${near}' at position ${position}.`, position, position + 1);
}
