import type { Node } from 'web-tree-sitter';

const QUOTED: ReadonlySet<string> = new Set(['string', 'encapsed_string']);
const PIECES: ReadonlySet<string> = new Set(['string_content', 'escape_sequence']);

/** The text between the quotes of a string that has no variables in it; escapes stay as they are written. */
export function constantText(node: Node | null | undefined): string | undefined {
  if (!node || !QUOTED.has(node.type)) return undefined;
  if (node.namedChildren.some((child) => !PIECES.has(child.type))) return undefined;
  return node.text.replace(/^[^'"]*['"]/, '').slice(0, -1);
}

const LITERALS: ReadonlySet<string> = new Set([
  'integer',
  'float',
  'boolean',
  'null',
  'nowdoc',
  'name',
  'qualified_name',
  'class_constant_access_expression',
]);

/** Whether only constants make up the value: literals, names of constants, and what is joined from them. */
export function isConstant(node: Node): boolean {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (LITERALS.has(next.type) || constantText(next) !== undefined) continue;
    const children = PARTS.has(next.type) ? next.namedChildren : undefined;
    if (children === undefined) return false;
    for (const child of children) if (child.type !== 'comment') open.push(child);
  }
  return true;
}

const PARTS: ReadonlySet<string> = new Set([
  'binary_expression',
  'parenthesized_expression',
  'conditional_expression',
  'array_creation_expression',
  'array_element_initializer',
  'unary_op_expression',
]);
