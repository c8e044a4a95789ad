import type { Node } from 'web-tree-sitter';
import { ancestors } from '../java-syntax/ancestors';
import { withoutComments } from './calls';

/** So many statements before the use are looked at; longer code is made by machines. */
const SIBLING_LIMIT = 400;

/** The type a variable of this file was declared with, or the call or literal that made it. */
export function declaredAs(name: Node): { type?: string; value?: Node } | undefined {
  return name.type === 'identifier' ? declaredBefore(name, name.text) : undefined;
}

/** The same for a name that is no node of its own, such as one in a text. */
export function declaredBefore(place: Node, name: string): { type?: string; value?: Node } | undefined {
  for (const scope of ancestors(place)) {
    const declarations = declarationsOf(scope).slice(0, SIBLING_LIMIT);
    for (const declaration of declarations) {
      const found = asNamed(declaration, name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function declarationsOf(scope: Node): Node[] {
  switch (scope.type) {
    case 'block':
    case 'lambda_literal':
    case 'class_body':
    case 'source_file':
      return scope.namedChildren.filter(({ type }) => type === 'property_declaration');
    case 'function_declaration':
      return withoutComments(scope.namedChildren.find(({ type }) => type === 'function_value_parameters'));
    case 'class_declaration': {
      const constructor = scope.namedChildren.find(({ type }) => type === 'primary_constructor');
      return withoutComments(constructor?.namedChildren.find(({ type }) => type === 'class_parameters'));
    }
    default:
      return [];
  }
}

function asNamed(declaration: Node, name: string): { type?: string; value?: Node } | undefined {
  const variable = declaration.namedChildren.find(({ type }) => type === 'variable_declaration') ?? declaration;
  if (variable.namedChildren.find(({ type }) => type === 'identifier')?.text !== name) return undefined;
  const type = variable.namedChildren.find((child) => /^(?:user|nullable|function)_type$/.test(child.type));
  if (type !== undefined) return { type: type.text.replace(/[<?].*$/s, '') };
  const value = declaration.type === 'property_declaration' ? declaration.namedChildren.at(-1) : undefined;
  return value === undefined || value.id === variable.id ? {} : { value };
}
