import type { Node } from 'web-tree-sitter';
import { calledName, simpleName } from './called';
import { enclosingMember, enclosingType } from './enclosing';
import { isStringLiteral } from './strings';

/** The name of the type a variable, parameter or field was declared with, where this file says it. */
export function declaredType(identifier: Node): string | undefined {
  for (const scope of [enclosingMember(identifier), enclosingType(identifier)]) {
    const type = scope && declaredIn(scope, identifier.text);
    if (type !== undefined) return type;
  }
  return undefined;
}

function declaredIn(scope: Node, name: string): string | undefined {
  for (const one of scope.descendantsOfType(['parameter', 'variable_declarator', 'property_declaration'])) {
    if (one.childForFieldName('name')?.text !== name) continue;
    const type =
      one.type === 'variable_declarator' ? one.parent?.childForFieldName('type') : one.childForFieldName('type');
    if (type?.type === 'implicit_type') return typeOfValue(one.namedChildren.at(-1));
    if (type?.type === 'array_type') return 'array';
    return simpleName(type);
  }
  return undefined;
}

function typeOfValue(value: Node | undefined): string | undefined {
  if (isStringLiteral(value) || value?.type === 'interpolated_string_expression') return 'string';
  if (value?.type === 'object_creation_expression') return calledName(value);
  return value?.text === 'string.Empty' || value?.text === 'String.Empty' ? 'string' : undefined;
}
