import type { Node } from 'web-tree-sitter';
import { enclosingFunction } from './surroundings';

export interface LocalVariable {
  readonly declaration: Node;
  readonly kind: 'parameter' | 'variable';
  readonly type?: Node;
  /** What it starts with; for `a, b := f()` the call. */
  readonly value?: Node;
  /** Whether `value` is this variable's alone. */
  readonly isOnlyValue: boolean;
}

/** The last declaration of a name before a place, within the functions around it. */
export function localVariable(name: string, place: Node): LocalVariable | undefined {
  for (let scope = enclosingFunction(place); scope !== undefined; scope = enclosingFunction(scope)) {
    const found = declared(name, scope, place) ?? parameter(name, scope);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Assignments to a name, and places that take its address, in the outermost function around a place. */
export function changesOf(name: string, place: Node): Node[] {
  let outermost = enclosingFunction(place);
  for (let above = outermost; above !== undefined; above = enclosingFunction(above)) outermost = above;
  const assignments = outermost?.descendantsOfType(['assignment_statement', 'unary_expression']) ?? [];
  return assignments.filter((one) => {
    if (one.type === 'unary_expression') return one.text === `&${name}`;
    return one.childForFieldName('left')?.namedChildren.some(({ text }) => text === name) === true;
  });
}

function declared(name: string, scope: Node, place: Node): LocalVariable | undefined {
  const declarations = scope.descendantsOfType(['short_var_declaration', 'var_spec', 'range_clause']);
  const before = declarations.filter(({ endIndex }) => endIndex <= place.startIndex).reverse();
  for (const declaration of before) {
    if (!isAround(declaration, place)) continue;
    const found = inDeclaration(name, declaration);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A declaration is seen in the block, the clause or the statement it stands in. */
function isAround(declaration: Node, place: Node): boolean {
  let scope = declaration.parent;
  while (scope !== null && ['var_declaration', 'var_spec_list', 'for_clause'].includes(scope.type)) {
    scope = scope.parent;
  }
  return scope !== null && scope.startIndex <= place.startIndex && place.endIndex <= scope.endIndex;
}

function inDeclaration(name: string, declaration: Node): LocalVariable | undefined {
  const isSpec = declaration.type === 'var_spec';
  const names = isSpec
    ? declaration.childrenForFieldName('name')
    : (declaration.childForFieldName('left')?.namedChildren ?? []);
  const index = names.findIndex((one) => one.text === name);
  if (index === -1) return undefined;
  if (declaration.type === 'range_clause') return { declaration, kind: 'variable', isOnlyValue: false };
  const type = isSpec ? declaration.childForFieldName('type') : null;
  const values = declaration.childForFieldName(isSpec ? 'value' : 'right')?.namedChildren ?? [];
  const isOnlyValue = values.length === names.length;
  const value = isOnlyValue ? values[index] : values[0];
  return {
    declaration,
    kind: 'variable',
    isOnlyValue,
    ...(type === null ? {} : { type }),
    ...(value === undefined ? {} : { value }),
  };
}

function parameter(name: string, scope: Node): LocalVariable | undefined {
  const lists = ['parameters', 'receiver', 'result'].flatMap((field) => scope.childForFieldName(field) ?? []);
  for (const declaration of lists.flatMap((list) => list.namedChildren)) {
    if (!declaration.childrenForFieldName('name').some((one) => one.text === name)) continue;
    const type = declaration.childForFieldName('type');
    return { declaration, kind: 'parameter', isOnlyValue: false, ...(type === null ? {} : { type }) };
  }
  return undefined;
}
