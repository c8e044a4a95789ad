import type { Node } from 'web-tree-sitter';
import { ancestors } from '../java-syntax/ancestors';

/** How a name stands in what it is bound to: whole, or as one field or place of it. */
export type Step = { readonly field: string } | { readonly index: number };

/** Where a name of a function comes from. */
export interface LocalName {
  readonly scope: Node;
  readonly from: number;
  readonly steps: readonly Step[];
  /** What it was given; a parameter has a type instead. */
  readonly value?: Node;
  readonly parameter?: Node;
}

/** The innermost binding of a name around a place. */
export function localName(place: Node, name: string): LocalName | undefined {
  for (const scope of ancestors(place)) {
    const found = boundIn(scope, name, place.startIndex);
    if (found !== undefined) return found;
    if (scope.type === 'function_item') return undefined;
  }
  return undefined;
}

function boundIn(scope: Node, name: string, before: number): LocalName | undefined {
  switch (scope.type) {
    case 'block':
      return boundByLet(scope, name, before);
    case 'if_expression':
    case 'while_expression':
      return boundByCondition(scope, name, before);
    case 'match_arm':
      return bound(scope, name, {
        pattern: scope.childForFieldName('pattern')?.firstNamedChild,
        value: scope.parent?.parent?.childForFieldName('value'),
      });
    case 'closure_expression':
    case 'for_expression':
      return bound(scope, name, {
        pattern: scope.childForFieldName('parameters') ?? scope.childForFieldName('pattern'),
      });
    case 'function_item':
      return boundByParameter(scope, name);
    default:
      return undefined;
  }
}

function boundByLet(block: Node, name: string, before: number): LocalName | undefined {
  for (const one of block.namedChildren.toReversed()) {
    if (one.type !== 'let_declaration' || one.endIndex > before) continue;
    const pattern = one.childForFieldName('pattern');
    const found = bound(block, name, { pattern, value: one.childForFieldName('value') }, one.endIndex);
    if (found !== undefined) return found;
  }
  return undefined;
}

function boundByCondition(scope: Node, name: string, before: number): LocalName | undefined {
  const condition = scope.childForFieldName('condition');
  if (condition === null || condition.endIndex > before) return undefined;
  const lets = condition.type === 'let_condition' ? [condition] : condition.descendantsOfType('let_condition');
  for (const one of lets) {
    const parts = { pattern: one.childForFieldName('pattern'), value: one.childForFieldName('value') };
    const found = bound(scope, name, parts, one.endIndex);
    if (found !== undefined) return found;
  }
  return undefined;
}

function boundByParameter(declaration: Node, name: string): LocalName | undefined {
  const list = declaration.childForFieldName('parameters');
  for (const parameter of list?.namedChildren ?? []) {
    const pattern = parameter.childForFieldName('pattern');
    const steps = pattern === null ? undefined : stepsTo(pattern, name);
    if (steps !== undefined) return { scope: declaration, from: list?.endIndex ?? 0, steps, parameter };
  }
  return undefined;
}

interface Bound {
  readonly pattern: Node | null | undefined;
  readonly value?: Node | null | undefined;
}

function bound(scope: Node, name: string, { pattern, value }: Bound, from = scope.startIndex): LocalName | undefined {
  const steps = pattern == null ? undefined : stepsTo(pattern, name);
  if (steps === undefined) return undefined;
  return { scope, from, steps, ...(value == null ? {} : { value }) };
}

/** `Some(a)` and `Query(a)` are what is inside them. */
function stepsTo(pattern: Node, name: string): readonly Step[] | undefined {
  switch (pattern.type) {
    case 'identifier':
    case 'shorthand_field_identifier':
      return pattern.text === name ? [] : undefined;
    case 'field_pattern':
      return stepsToField(pattern, name);
    case 'tuple_pattern':
      return firstSteps(pattern.namedChildren, name, (index) => [{ index }]);
    case 'tuple_struct_pattern':
      return firstSteps(pattern.namedChildren.slice(1), name, () => []);
    default:
      return firstSteps(pattern.namedChildren, name, () => []);
  }
}

function stepsToField(pattern: Node, name: string): readonly Step[] | undefined {
  const field = pattern.childForFieldName('name');
  const inner = pattern.childForFieldName('pattern') ?? field;
  const steps = inner === null ? undefined : stepsTo(inner, name);
  return steps === undefined ? undefined : [{ field: field?.text ?? '' }, ...steps];
}

function firstSteps(
  patterns: readonly Node[],
  name: string,
  stepInto: (index: number) => readonly Step[],
): readonly Step[] | undefined {
  for (const [index, pattern] of patterns.entries()) {
    const steps = stepsTo(pattern, name);
    if (steps !== undefined) return [...stepInto(index), ...steps];
  }
  return undefined;
}
