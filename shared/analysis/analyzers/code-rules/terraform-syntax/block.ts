import type { Node } from 'web-tree-sitter';

export type Literal = string | number | boolean;

export interface Attribute {
  readonly node: Node;
  readonly value: Node;
}

/** Attributes of a block by their name. */
export function attributeOf(block: Node, name: string): Attribute | undefined {
  for (const node of bodyOf(block)) {
    const [key, value] = node.namedChildren;
    if (node.type === 'attribute' && key?.text === name && value !== undefined) return { node, value };
  }
  return undefined;
}

/** Blocks of a name inside a block, those that are made dynamically too. */
export function blocksOf(block: Node, name: string): Node[] {
  return bodyOf(block).flatMap((node) => {
    if (node.type !== 'block') return [];
    if (kindOf(node) === name) return [node];
    const isDynamic = kindOf(node) === 'dynamic' && labelsOf(node)[0] === name;
    return isDynamic ? bodyOf(node).filter((inner) => kindOf(inner) === 'content') : [];
  });
}

/** Every attribute at a path such as `transit_encryption.enabled`. */
export function attributesAt(block: Node, path: string): Attribute[] {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let owners = [block];
  for (const name of names) owners = owners.flatMap((owner) => blocksOf(owner, name));
  return owners.flatMap((owner) => attributeOf(owner, last) ?? []);
}

export function kindOf(block: Node): string {
  const first = block.namedChildren[0];
  return first?.type === 'identifier' ? first.text : '';
}

export function labelsOf(block: Node): string[] {
  return block.namedChildren.filter(({ type }) => type === 'string_lit').map(({ text }) => text.slice(1, -1));
}

/** The head of a block, `resource "type" "name"`: the narrowest place that names it. */
export function headOf(block: Node): { start: number; end: number } {
  const last = block.namedChildren.findLast(({ type }) => type === 'identifier' || type === 'string_lit');
  return { start: block.startIndex, end: last?.endIndex ?? block.endIndex };
}

/** What is plainly written, with nothing to be computed. */
export function literalOf(value: Node | undefined): Literal | undefined {
  const inner = value?.type === 'expression' ? value.namedChildren[0] : value;
  const literal = inner?.type === 'literal_value' ? inner.namedChildren[0] : undefined;
  if (literal?.type === 'string_lit') return literal.text.slice(1, -1);
  if (literal?.type === 'bool_lit') return literal.text === 'true';
  return literal?.type === 'numeric_lit' ? Number(literal.text) : undefined;
}

/** Strings in a list, or the one that stands for it. */
export function stringsOf(value: Node | undefined): { node: Node; text: string }[] {
  return (value?.descendantsOfType('string_lit') ?? []).map((node) => ({ node, text: node.text.slice(1, -1) }));
}

function bodyOf(block: Node): Node[] {
  return block.namedChildren.find(({ type }) => type === 'body')?.namedChildren ?? [];
}
