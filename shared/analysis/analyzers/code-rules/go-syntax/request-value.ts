import type { Node } from 'web-tree-sitter';
import { RequestTracker, type RequestValue } from '../request-tracker';
import { assignmentTo, variableGiven } from './assignments';
import { partsOf } from './handed-on';
import { localVariable } from './local-variable';
import { partOfRequest } from './request-source';
import { enclosingFunction } from './surroundings';
import { useOf } from './use-of';

const TRACKER = new RequestTracker({
  partOfRequest,
  partsOf,
  isVariable: ({ type }) => type === 'identifier',
  scopeOf,
  mentionsOf,
  assignmentTo,
  useOf,
  variableGiven,
});

/** The first value of the request that becomes part of this value as it came; `place` is where it is used, if that is elsewhere. */
export function requestValueIn(node: Node, place = node): RequestValue | undefined {
  return TRACKER.valueIn(node, place);
}

/** What a variable may begin with at this place. */
export function startsOf(variable: Node): Node[] {
  return TRACKER.startsOf(variable);
}

/** What a variable may hold at this place. */
export function valuesOf(variable: Node): Node[] {
  return TRACKER.valuesOf(variable);
}

function scopeOf(node: Node): Node {
  const root = rootOf(node);
  const declaration = root.type === 'identifier' ? localVariable(root.text, root)?.declaration : undefined;
  return enclosingFunction(declaration ?? node) ?? node.tree.rootNode;
}

/** `a` of `a.b("c")[0]` */
function rootOf(node: Node): Node {
  let root = node;
  for (;;) {
    const inner = root.childForFieldName('operand') ?? root.childForFieldName('function');
    if (inner === null) return root;
    root = inner;
  }
}

function mentionsOf(node: Node, scope: Node): Node[] {
  const { text } = node;
  const same = scope.descendantsOfType(node.type).filter((one) => one.text === text);
  const operand = node.type === 'selector_expression' ? node.childForFieldName('operand') : null;
  if (operand?.type !== 'identifier') return same;
  // Whoever is handed all of it may look at each of its fields.
  const whole = mentionsOf(operand, scope).filter(({ parent }) => parent?.type !== 'selector_expression');
  return [...same, ...whole].sort((left, right) => left.startIndex - right.startIndex);
}
