import type { Node, Tree } from 'web-tree-sitter';
import { ancestors } from '../java-syntax/ancestors';
import { withoutComments } from './calls';

export interface Declared {
  /** Without type arguments and question mark. */
  readonly type?: string;
  readonly value?: Node;
}

/** Variables by the scope that declares them; looked up once per scope, however often it is asked for. */
const scopesOf = new WeakMap<Tree, Map<number, ReadonlyMap<string, Declared>>>();

const DECLARING = new Set([
  'block',
  'lambda_literal',
  'class_body',
  'source_file',
  'function_declaration',
  'class_declaration',
]);

/** The type a variable of this file was declared with, or the call or literal that made it. */
export function declaredAs(name: Node): Declared | undefined {
  return name.type === 'identifier' ? declaredBefore(name, name.text) : undefined;
}

/** The same for a name that is no node of its own, such as one in a text. */
export function declaredBefore(place: Node, name: string): Declared | undefined {
  for (const scope of ancestors(place)) {
    const found = DECLARING.has(scope.type) ? namesOf(scope).get(name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function namesOf(scope: Node): ReadonlyMap<string, Declared> {
  const scopes = scopesOf.get(scope.tree) ?? new Map<number, ReadonlyMap<string, Declared>>();
  scopesOf.set(scope.tree, scopes);
  const known = scopes.get(scope.id);
  if (known !== undefined) return known;
  const names = new Map<string, Declared>();
  for (const declaration of declarationsOf(scope)) {
    const variable = declaration.namedChildren.find(({ type }) => type === 'variable_declaration') ?? declaration;
    const name = variable.namedChildren.find(({ type }) => type === 'identifier')?.text;
    if (name !== undefined && !names.has(name)) names.set(name, declaredBy(declaration, variable));
  }
  scopes.set(scope.id, names);
  return names;
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

function declaredBy(declaration: Node, variable: Node): Declared {
  const type = variable.namedChildren.find((child) => /^(?:user|nullable|function)_type$/.test(child.type));
  if (type !== undefined) return { type: type.text.replace(/[<?].*$/s, '') };
  const value = declaration.type === 'property_declaration' ? declaration.namedChildren.at(-1) : undefined;
  return value === undefined || value.id === variable.id ? {} : { value };
}
