import type { Node } from 'web-tree-sitter';

/** What a call is given by position, without comments. */
export function argumentsOf(call: Node): Node[] {
  const list = call.childForFieldName('arguments');
  const own = list?.namedChildren.filter(({ type }) => type !== 'comment' && type !== 'keyword_argument');
  return own ?? [];
}

/** What the arguments of a call give to a name. */
export function namedArgument(list: Node | undefined, name: string): Node | undefined {
  const own = list?.namedChildren.find(
    (child) => child.type === 'keyword_argument' && child.childForFieldName('name')?.text === name,
  );
  return own?.childForFieldName('value') ?? undefined;
}

/** The last name of what is called: `get` of `session.get(…)`. */
export function calledName(call: Node): string | undefined {
  const called = call.childForFieldName('function');
  if (called?.type === 'identifier') return called.text;
  return called?.type === 'attribute' ? called.childForFieldName('attribute')?.text : undefined;
}

export function enclosing(node: Node, types: ReadonlySet<string>): Node | undefined {
  for (let at = node.parent; at !== null; at = at.parent) if (types.has(at.type)) return at;
  return undefined;
}
