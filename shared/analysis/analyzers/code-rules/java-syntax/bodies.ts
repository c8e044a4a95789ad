import type { Node } from 'web-tree-sitter';
import { enclosing } from './ancestors';

const METHODS = new Set(['method_declaration', 'constructor_declaration', 'compact_constructor_declaration']);
const CODE = new Set([...METHODS, 'lambda_expression', 'static_initializer', 'class_body', 'enum_body']);
const TYPES = new Set(['class_body', 'interface_body', 'enum_body_declarations', 'annotation_type_body']);

/** The method or constructor around the node, seen through lambdas but not through classes. */
export function enclosingMethod(node: Node): Node | undefined {
  const found = enclosing(node, new Set([...METHODS, ...TYPES]));
  return found !== undefined && METHODS.has(found.type) ? found : undefined;
}

/** The nearest code that is run on its own: a method, a lambda, an initializer. */
export function enclosingCode(node: Node): Node | undefined {
  return enclosing(node, CODE);
}

/** The body of the class around the node. */
export function enclosingType(node: Node): Node | undefined {
  return enclosing(node, TYPES);
}
