import type { Node } from 'web-tree-sitter';
import { declared } from './declared-type';

/** A text, or bytes listed one by one, also behind a name. */
export function isLiteralBytes(node: Node, depth = 0): boolean {
  if (depth > 3) return false;
  switch (node.type) {
    case 'method_invocation':
      return node.childForFieldName('name')?.text === 'getBytes' && isText(node.childForFieldName('object'), depth);
    case 'array_creation_expression':
      return node.childForFieldName('value')?.namedChildren.every(isNumber) ?? false;
    case 'array_initializer':
      return node.namedChildren.every(isNumber);
    case 'identifier':
      return isLiteralField(node, depth);
    default:
      return false;
  }
}

function isText(node: Node | null, depth: number): boolean {
  return (
    node !== null && (node.type === 'string_literal' || (node.type === 'identifier' && isLiteralField(node, depth)))
  );
}

function isLiteralField(name: Node, depth: number): boolean {
  const declaration = declared(name)?.declaration;
  if (declaration?.type !== 'field_declaration' && declaration?.type !== 'local_variable_declaration') return false;
  const declarator = declaration.namedChildren.find(
    (one) => one.type === 'variable_declarator' && one.childForFieldName('name')?.text === name.text,
  );
  const value = declarator?.childForFieldName('value');
  if (value === undefined || value === null) return false;
  // An empty text or array is filled in later.
  return value.type === 'string_literal' ? value.namedChildCount > 0 : isLiteralBytes(value, depth + 1);
}

function isNumber({ type, text }: Node): boolean {
  return /_integer_literal$|^character_literal$/.test(type) || /^(?:\(byte\)\s*)?-?(?:0x)?[0-9a-fA-F]+$/.test(text);
}
