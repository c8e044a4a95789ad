import type { Node } from 'web-tree-sitter';
import { withoutComments } from './calls';

const PLAIN = new Set(['identifier', 'this', 'field_access', 'array_access', 'super']);
const LITERAL = /_literal$|^(?:true|false)$/;
const CONSTANT_NAME = /^[A-Z][A-Z0-9_]*$/;
const SIZE_LIMIT = 400;

/** The expression inside of any number of parentheses. */
export function unwrapped(node: Node): Node {
  let current = node;
  while (current.type === 'parenthesized_expression') {
    const [inner] = withoutComments(current);
    if (inner === undefined) return current;
    current = inner;
  }
  return current;
}

/** Reads variables only, so that doing it twice gives the same and changes nothing. */
export function isPlain(node: Node, depth = 0): boolean {
  if (LITERAL.test(node.type)) return true;
  if (!PLAIN.has(node.type) || depth > 20) return false;
  return withoutComments(node).every((child) => isPlain(child, depth + 1));
}

export function isSameCode(left: Node, right: Node): boolean {
  const isAsLong = left.endIndex - left.startIndex === right.endIndex - right.startIndex;
  return isAsLong && left.type === right.type && left.text === right.text;
}

/** Literals and names in capitals, alone or put together. */
export function isConstant(node: Node): boolean {
  const parts: Node[] = [node];
  for (let count = 0; count < SIZE_LIMIT; count++) {
    const part = parts.pop();
    if (part === undefined) return true;
    if (part.type === 'binary_expression' || part.type === 'parenthesized_expression') {
      parts.push(...withoutComments(part));
    } else if (!isConstantPart(part)) return false;
  }
  return false;
}

function isConstantPart(node: Node): boolean {
  if (node.type === 'field_access') return CONSTANT_NAME.test(node.childForFieldName('field')?.text ?? '');
  if (node.type === 'identifier') return CONSTANT_NAME.test(node.text);
  return LITERAL.test(node.type) || node.type === 'class_literal';
}
