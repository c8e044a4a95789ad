import type { Node } from 'web-tree-sitter';

const STRINGS: ReadonlySet<string> = new Set(['string', 'subshell', 'regex', 'delimited_symbol', 'bare_string']);
const LITERALS: ReadonlySet<string> = new Set([
  'integer',
  'float',
  'true',
  'false',
  'nil',
  'simple_symbol',
  'constant',
  'scope_resolution',
  'character',
  'hash_key_symbol',
]);

export function hasInterpolation(node: Node): boolean {
  return interpolationsIn(node).length > 0;
}

/** The expressions between `#{` and `}` of a text. */
export function interpolationsIn(node: Node): Node[] {
  if (node.type === 'chained_string') return node.namedChildren.flatMap((part) => interpolationsIn(part));
  if (!STRINGS.has(node.type)) return [];
  return node.namedChildren
    .filter(({ type }) => type === 'interpolation')
    .map((one) => one.firstNamedChild)
    .filter((one) => one !== null);
}

/** The text of a string or a symbol without interpolation; escapes stay as they are written. */
export function constantText(node: Node | null | undefined): string | undefined {
  if (node?.type === 'simple_symbol') return node.text.slice(1);
  if (node?.type !== 'string' || hasInterpolation(node)) return undefined;
  return node.namedChildren.map(({ text }) => text).join('');
}

/** Whether only literals and names of constants make up the value. */
export function isConstant(node: Node): boolean {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (LITERALS.has(next.type) || TEXT.has(next.type)) continue;
    if (!STRINGS.has(next.type) && !PARTS.has(next.type)) return false;
    open.push(...next.namedChildren);
  }
  return true;
}

const TEXT: ReadonlySet<string> = new Set(['string_content', 'escape_sequence']);
const PARTS: ReadonlySet<string> = new Set([
  'chained_string',
  'interpolation',
  'array',
  'hash',
  'pair',
  'binary',
  'parenthesized_statements',
  'string_array',
  'symbol_array',
]);
