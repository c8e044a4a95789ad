import type { Node } from 'web-tree-sitter';

/** A pattern for calls of methods by name, with or without a receiver; captures `@call`. */
export function callsOf(...names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`).join(' ');
  return `(call method: (_) @method (#any-of? @method ${quoted})) @call`;
}

export function methodOf(node: Node | null): string | undefined {
  return node?.type === 'call' ? node.childForFieldName('method')?.text : undefined;
}

export function receiverOf(call: Node): Node | null {
  return call.childForFieldName('receiver');
}

/** What is handed to a call, without its block; `a: 1` counts one by one. */
export function argumentsOf(call: Node): Node[] {
  const list = call.childForFieldName('arguments');
  return (list?.namedChildren ?? []).filter(({ type }) => type !== 'comment' && type !== 'block_argument');
}

/** The value behind `name:` among the arguments of a call or in a hash. */
export function keywordOf(holder: Node, name: string): Node | undefined {
  const pairs = holder.type === 'hash' ? holder.namedChildren : argumentsOf(holder);
  for (const pair of pairs) {
    if (pair.type !== 'pair') continue;
    const key = pair.childForFieldName('key')?.text.replace(/^[:'"]+|[:'"]+$/g, '');
    if (key === name) return pair.childForFieldName('value') ?? undefined;
  }
  return undefined;
}

/** The block of a call, in braces or between `do` and `end`. */
export function blockOf(call: Node): Node | null {
  return call.childForFieldName('block');
}
