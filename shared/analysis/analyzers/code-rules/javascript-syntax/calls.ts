import type { Node } from 'web-tree-sitter';

/** What a call is given, without comments. */
export function argumentsOf(call: Node): Node[] {
  const list = call.childForFieldName('arguments');
  return list?.namedChildren.filter((node) => node.type !== 'comment') ?? [];
}

/** The value that an object literal gives to a name; undefined where it says nothing, or the node is no such object. */
export function propertyOf(object: Node | undefined, name: string): Node | undefined {
  if (object?.type !== 'object') return undefined;
  const pairs = object.namedChildren.filter((child) => child.type === 'pair');
  const pair = pairs.find((child) => child.childForFieldName('key')?.text.replace(/^['"]|['"]$/g, '') === name);
  return pair?.childForFieldName('value') ?? undefined;
}

/** Whether an object literal takes over what another one says. */
export function hasSpread(object: Node): boolean {
  return object.namedChildren.some((child) => child.type === 'spread_element');
}

/** The last name of what is called: `query` of `this.db.query(…)`. */
export function calledName(call: Node): string | undefined {
  const called = call.childForFieldName('function') ?? call.childForFieldName('constructor');
  if (called?.type === 'identifier') return called.text;
  return called?.type === 'member_expression' ? called.childForFieldName('property')?.text : undefined;
}

export function enclosing(node: Node, types: ReadonlySet<string>): Node | undefined {
  for (let at = node.parent; at !== null; at = at.parent) if (types.has(at.type)) return at;
  return undefined;
}
