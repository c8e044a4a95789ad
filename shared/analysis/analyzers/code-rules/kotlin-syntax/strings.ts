import type { Node } from 'web-tree-sitter';

/** What stands between the quotes of a text without templates. */
export function stringValue(node: Node | undefined): string | undefined {
  if (node?.type !== 'string_literal' || isTemplate(node)) return undefined;
  return node.text.slice(1, -1);
}

const TEMPLATE = /(?<!\\)\$(?:[A-Za-z_`]|\{)/;
const CONSTANT_TEMPLATE =
  /(?<!\\)\$(?:\{\s*(?:[A-Za-z]\w*\.){0,4}[A-Z][A-Z0-9_]*(?:\.name)?\s*\}|[A-Z][A-Z0-9_]*\b(?!\w))/g;

/** Whether a text holds values that are no constants by their names. */
export function isTemplate(node: Node): boolean {
  if (node.type !== 'string_literal' && node.type !== 'multiline_string_literal') return false;
  return TEMPLATE.test(node.text.replace(CONSTANT_TEMPLATE, ''));
}

/** A template, or texts put together with `+`, one of them no constant. */
export function isPutTogether(node: Node): boolean {
  let current: Node = node;
  for (let depth = 0; depth < 100; depth++) {
    if (current.type !== 'binary_expression') return isTemplate(current);
    const [left, right] = [current.childForFieldName('left'), current.childForFieldName('right')];
    if (current.childForFieldName('operator')?.type !== '+' || left === null || right === null) return false;
    const isLiteral = /string_literal$/.test(right.type)
      ? !isTemplate(right)
      : /^[A-Z][A-Z0-9_]*$|^\d+$/.test(right.text);
    if (!isLiteral) return true;
    current = left;
  }
  return false;
}

/** How a text put together begins. */
export function beginningOf(node: Node): string {
  let current: Node = node;
  for (let depth = 0; depth < 100 && current.type === 'binary_expression'; depth++) {
    current = current.childForFieldName('left') ?? current;
  }
  return current.text.slice(0, 200);
}
