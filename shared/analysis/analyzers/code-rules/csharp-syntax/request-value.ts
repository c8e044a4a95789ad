import type { Node } from 'web-tree-sitter';
import { RequestTracker, type RequestValue } from '../request-tracker';
import { assignmentTo, isInInitializer, variableGiven } from './assignments';
import { declarationOf, scopesAround } from './declaration-of';
import { partsOf } from './handed-on';
import { partOfRequest } from './request-source';
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

/** The function that declares what the expression begins with; that around it where none does. */
function scopeOf(node: Node): Node {
  const root = rootOf(node);
  const declared = root.type === 'identifier' ? declarationOf(root) : undefined;
  return declared?.scope ?? scopesAround(node)[0] ?? node.tree.rootNode;
}

/** `a` of `a.b["c"].d()` */
function rootOf(node: Node): Node {
  let root = node;
  for (;;) {
    const inner = root.childForFieldName('expression') ?? root.childForFieldName('function');
    if (inner === null) return root;
    root = inner;
  }
}

function mentionsOf(node: Node, scope: Node): Node[] {
  if (node.type === 'parameter') return [];
  const { text } = node;
  const same = scope.descendantsOfType(node.type).filter((one) => one.text === text && !isName(one));
  const owner = node.type === 'member_access_expression' ? node.childForFieldName('expression') : null;
  if (owner?.type !== 'identifier') return same;
  // Whoever is handed all of it may look at each of its members.
  const whole = mentionsOf(owner, scope).filter(({ parent }) => parent?.type !== 'member_access_expression');
  return [...same, ...whole].sort((left, right) => left.startIndex - right.startIndex);
}

/** A name of a member, of an argument or of what an initializer sets, and no variable. */
function isName({ id, parent }: Node): boolean {
  if (parent === null) return false;
  const isLeft = parent.type === 'assignment_expression' && parent.childForFieldName('left')?.id === id;
  if (isLeft && isInInitializer(parent)) return true;
  const isMember = parent.type === 'member_access_expression' || parent.type === 'member_binding_expression';
  return (isMember || parent.type === 'argument') && parent.childForFieldName('name')?.id === id;
}
