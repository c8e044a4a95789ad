import type { Node, Tree } from 'web-tree-sitter';
import { ancestors } from './ancestors';
import { withoutComments } from './calls';

export interface Declared {
  /** Without type arguments and package: `List`, `String[]`, `int`. */
  readonly type: string;
  /** The declaration of a field, a local variable, a parameter, a resource, a loop. */
  readonly declaration: Node;
}

type Names = ReadonlyMap<string, Declared>;

/** Variables by the scope that declares them; looked up once per scope, however often it is asked for. */
const scopesOf = new WeakMap<Tree, Map<number, Names>>();

const DECLARING = new Set([
  'block',
  'constructor_body',
  'switch_block_statement_group',
  'method_declaration',
  'constructor_declaration',
  'lambda_expression',
  'for_statement',
  'enhanced_for_statement',
  'try_with_resources_statement',
  'catch_clause',
  'class_body',
  'interface_body',
  'enum_body_declarations',
  'record_declaration',
]);

/** Where a variable of this file was declared; undefined for inherited fields and for all that is no plain name. */
export function declared(expression: Node): Declared | undefined {
  const name = variableName(expression);
  if (name === undefined) return undefined;
  const isField = expression.type === 'field_access';
  for (const scope of ancestors(expression)) {
    if (!DECLARING.has(scope.type)) continue;
    if (isField && !/_body$|_declarations$/.test(scope.type)) continue;
    const found = namesOf(scope).get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function declaredType(expression: Node): string | undefined {
  return declared(expression)?.type;
}

function variableName(expression: Node): string | undefined {
  if (expression.type === 'identifier') return expression.text;
  const isOwn = expression.type === 'field_access' && expression.childForFieldName('object')?.type === 'this';
  return isOwn ? expression.childForFieldName('field')?.text : undefined;
}

function namesOf(scope: Node): Names {
  const scopes = scopesOf.get(scope.tree) ?? new Map<number, Names>();
  scopesOf.set(scope.tree, scopes);
  const known = scopes.get(scope.id);
  if (known !== undefined) return known;
  const names = new Map<string, Declared>();
  for (const declaration of declarationsOf(scope)) addNames(declaration, names);
  scopes.set(scope.id, names);
  return names;
}

function declarationsOf(scope: Node): Node[] {
  switch (scope.type) {
    case 'method_declaration':
    case 'constructor_declaration':
    case 'lambda_expression':
    case 'record_declaration':
      return parametersOf(scope.childForFieldName('parameters'));
    case 'for_statement':
      return scope.childrenForFieldName('init');
    case 'enhanced_for_statement':
      return [scope];
    case 'try_with_resources_statement':
      return withoutComments(scope.childForFieldName('resources'));
    case 'catch_clause':
      return scope.namedChildren.filter(({ type }) => type === 'catch_formal_parameter');
    default:
      return scope.namedChildren;
  }
}

/** The one parameter of `x -> …` stands alone. */
function parametersOf(parameters: Node | null): Node[] {
  return parameters?.type === 'identifier' ? [parameters] : withoutComments(parameters);
}

function addNames(declaration: Node, names: Map<string, Declared>): void {
  if (declaration.type === 'identifier') {
    names.set(declaration.text, { type: '', declaration });
    return;
  }
  if (declaration.type === 'catch_formal_parameter') {
    const type = declaration.namedChildren.find((child) => child.type === 'catch_type');
    const name = declaration.childForFieldName('name');
    if (name !== null) names.set(name.text, { type: type?.text ?? '', declaration });
    return;
  }
  // A method may bear the name of a field.
  if (declaration.type === 'method_declaration') return;
  const type = declaration.childForFieldName('type') ?? spreadType(declaration);
  if (type === undefined) return;
  const declarators = declaration.namedChildren.filter((child) => child.type === 'variable_declarator');
  for (const place of declarators.length > 0 ? declarators : [declaration]) {
    const name = place.childForFieldName('name');
    if (name === null) continue;
    const dimensions = place.childForFieldName('dimensions')?.text ?? '';
    const spread = declaration.type === 'spread_parameter' ? '[]' : '';
    names.set(name.text, { type: `${typeName(type, place)}${dimensions}${spread}`, declaration });
  }
}

function spreadType(declaration: Node): Node | undefined {
  if (declaration.type !== 'spread_parameter') return undefined;
  return declaration.namedChildren.find(({ type }) => type !== 'modifiers' && type !== 'variable_declarator');
}

/** `var` stands for what is made behind it. */
function typeName(type: Node, place: Node): string {
  if (type.text !== 'var') return simpleType(type);
  const value = place.childForFieldName('value');
  const made = value?.type === 'object_creation_expression' ? value.childForFieldName('type') : undefined;
  if (value?.type === 'string_literal') return 'String';
  return made === undefined || made === null ? '' : simpleType(made);
}

/** A type without its arguments, its annotations and its package. */
export function simpleType(type: Node): string {
  if (type.type === 'array_type') {
    const element = type.childForFieldName('element');
    return `${element === null ? '' : simpleType(element)}${type.childForFieldName('dimensions')?.text ?? ''}`;
  }
  const first = type.type === 'generic_type' ? (type.namedChildren[0] ?? type) : type;
  return first.text.slice(first.text.lastIndexOf('.') + 1);
}
