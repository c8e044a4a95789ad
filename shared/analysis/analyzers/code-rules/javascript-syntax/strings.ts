import type { Node } from 'web-tree-sitter';

const CONSTANT_NAME = /^[A-Z][A-Z0-9_]*$/;

/** The text of a literal without anything put into it. */
export function literalText(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  const isPlainTemplate = node.type === 'template_string' && substitutionsOf(node).length === 0;
  return node.type === 'string' || isPlainTemplate ? node.text.slice(1, -1) : undefined;
}

/** What varies in a text that is put together of parts; empty for any other expression. */
export function varyingParts(node: Node | undefined): Node[] {
  if (node?.type === 'parenthesized_expression') return varyingParts(node.namedChildren[0]);
  if (node?.type === 'template_string') {
    return substitutionsOf(node).flatMap(({ namedChildren: [value] }) =>
      value === undefined || isConstant(value) ? [] : [value],
    );
  }
  if (node?.type !== 'binary_expression' || node.childForFieldName('operator')?.text !== '+') return [];
  const parts = sumOf(node);
  if (!parts.some((part) => part.type === 'string' || part.type === 'template_string')) return [];
  return parts.flatMap((part) => {
    if (part.type === 'template_string') return varyingParts(part);
    return isConstant(part) ? [] : [part];
  });
}

/** The fixed text at the start of a literal or of a text that is put together. */
export function leadingText(node: Node | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'parenthesized_expression') return leadingText(node.namedChildren[0]);
  if (node.type === 'binary_expression') return leadingText(node.childForFieldName('left') ?? undefined);
  if (node.type !== 'string' && node.type !== 'template_string') return '';
  const [first] = substitutionsOf(node);
  return node.text.slice(1, first === undefined ? -1 : first.startIndex - node.startIndex);
}

function sumOf(node: Node): Node[] {
  const parts: Node[] = [];
  let at: Node | null = node;
  // From the right: long sums lean to the left, and recursion would be as deep as they are long.
  while (at?.type === 'binary_expression' && at.childForFieldName('operator')?.text === '+') {
    parts.push(at.childForFieldName('right') ?? at);
    at = at.childForFieldName('left');
  }
  return at === null ? parts : [...parts, at];
}

function substitutionsOf(node: Node): Node[] {
  return node.namedChildren.filter((child) => child.type === 'template_substitution');
}

function isConstant(node: Node): boolean {
  const { type, text } = node;
  if (type === 'string' || type === 'number') return true;
  return type === 'identifier' && (CONSTANT_NAME.test(text) || isNameOfText(node));
}

/** Whether a name stands for a text that is written out where it is declared: `const mark = '<svg></svg>'`. */
function isNameOfText(name: Node): boolean {
  for (let around = name.parent; around !== null; around = around.parent) {
    const parameters = around.childForFieldName('parameters') ?? around.childForFieldName('parameter');
    if (parameters?.descendantsOfType('identifier').some(({ text }) => text === name.text) === true) return false;
    if (!HAS_DECLARATIONS.has(around.type)) continue;
    const declaration = declarationIn(around, name.text);
    if (declaration !== undefined) {
      return declaration.parent?.child(0)?.text === 'const' && literalText(valueOf(declaration)) !== undefined;
    }
  }
  return false;
}

const HAS_DECLARATIONS: ReadonlySet<string> = new Set(['program', 'statement_block']);

function declarationIn(block: Node, name: string): Node | undefined {
  return block.namedChildren
    .map((one) => (one.type === 'export_statement' ? one.childForFieldName('declaration') : one))
    .filter((one) => one?.type === 'lexical_declaration' || one?.type === 'variable_declaration')
    .flatMap((one) => one?.namedChildren ?? [])
    .find((one) => one.childForFieldName('name')?.text === name);
}

function valueOf(declaration: Node): Node | undefined {
  return declaration.childForFieldName('value') ?? undefined;
}
