import { NO_NODE } from '../../../tree/flat-tree';
import type { Argument, Expression, Statement } from '../../ir';
import { type JavaLowering, type LowerExpression, UNKNOWN } from './java-lowering';
import { classReference, lowerTypeName, methodCallee, OUTER, thisReference } from './names';
import type { ClassFrame, Scope } from './scope';

export const lowerMethodInvocation: LowerExpression = (java, node, scope) => {
  const { syntax } = java;
  const object = syntax.child(node, 'object');
  const name = syntax.text(syntax.child(node, 'name'));
  const place = syntax.place(node);
  const callee: Expression =
    object === NO_NODE
      ? methodCallee(java, name, scope, place)
      : { kind: 'member', object: receiverOf(java, node, object, scope), name, place };
  return { kind: 'call', callee, arguments: lowerArguments(java, syntax.child(node, 'arguments'), scope), place };
};

/** `Base.super.run()` names a base whose default method is meant. */
function receiverOf(java: JavaLowering, node: number, object: number, scope: Scope): Expression {
  const isSuper = java.syntax.everyChild(node).some((child) => java.syntax.kind(child) === 'super');
  return isSuper ? { kind: 'super' } : java.expression(object, scope);
}

export function lowerArguments(java: JavaLowering, list: number, scope: Scope): Argument[] {
  return java.syntax.named(list).map((argument) => ({ value: java.expression(argument, scope) }));
}

/** `this(…)` and `super(…)`. */
export function lowerConstructorCall(java: JavaLowering, node: number, scope: Scope): Expression {
  const { syntax } = java;
  const isThis = syntax.kind(syntax.child(node, 'constructor')) === 'this';
  return {
    kind: 'call',
    callee: { kind: isThis ? 'this' : 'super' },
    arguments: lowerArguments(java, syntax.child(node, 'arguments'), scope),
    place: syntax.place(node),
  };
}

export const lowerNew: LowerExpression = (java, node, scope) => {
  const { syntax } = java;
  const typeNode = syntax.child(node, 'type');
  const body = syntax.childOfKind(node, 'class_body');
  const place = syntax.place(node);
  const given = lowerArguments(java, syntax.child(node, 'arguments'), scope);
  if (body !== NO_NODE) {
    const { id, usesOuter } = java.anonymousClass({ typeNode, body }, scope);
    const made: Expression = { kind: 'new', callee: { kind: 'class', id }, arguments: given, place };
    return usesOuter ? withOuter(made, { kind: 'this' }, scope) : made;
  }
  const name = typeName(java, typeNode);
  const made: Expression = { kind: 'new', callee: lowerTypeName(java, name, scope), arguments: given, place };
  const outer = outerInstance(java, node, name, scope);
  return outer === undefined ? made : withOuter(made, outer, scope);
};

function typeName(java: JavaLowering, typeNode: number): string {
  const { syntax } = java;
  if (syntax.kind(typeNode) === 'generic_type') return typeName(java, syntax.firstNamed(typeNode));
  return syntax.text(typeNode).replace(/<[^>]*>|\s+/g, '');
}

/** The object around a new object of an inner class: `outer.new Inner()`, or `this` of the class that declares it. */
function outerInstance(java: JavaLowering, node: number, name: string, scope: Scope): Expression | undefined {
  const local = scope.localClass(name);
  if (local !== undefined) {
    const { usesOuter, outerClass } = local.frame;
    return usesOuter ? instanceAround(scope, (frame) => frame === outerClass) : undefined;
  }
  const known = java.types.classOf(name);
  if (known?.isInner !== true) return undefined;
  if (isExpressionBefore(java, node)) return java.expression(java.syntax.firstNamed(node), scope);
  const outerName = known.qualifiedName.slice(0, known.qualifiedName.lastIndexOf('.'));
  return instanceAround(scope, (frame) => frame.qualifiedName === outerName);
}

/** `this` of one of the classes the code stands in. */
function instanceAround(scope: Scope, isWanted: (frame: ClassFrame) => boolean): Expression | undefined {
  if (scope.isStatic) return undefined;
  let hops = 0;
  for (let frame = scope.owner; frame !== undefined; frame = frame.outerClass, hops++) {
    if (isWanted(frame)) return thisReference(hops, scope);
    if (!frame.isInner) return undefined;
  }
  return undefined;
}

function isExpressionBefore(java: JavaLowering, node: number): boolean {
  return java.syntax.kind(java.syntax.everyChild(node)[1] ?? NO_NODE) === '.';
}

function withOuter(made: Expression & { readonly kind: 'new' }, outer: Expression, scope: Scope): Expression {
  const held = scope.temporary();
  const object: Expression = { kind: 'name', name: held };
  const { place } = made;
  const body: Statement[] = [
    { kind: 'declare', name: held, value: made },
    {
      kind: 'do',
      value: { kind: 'assign', target: { kind: 'member', object, name: OUTER, place }, value: outer, place },
    },
  ];
  return { kind: 'sequence', body, value: object };
}

/** `Foo.class`: the class itself, as a value. */
export const lowerClassLiteral: LowerExpression = (java, node, scope) => {
  const typeNode = java.syntax.firstNamed(node);
  const value =
    java.syntax.kind(typeNode) === 'type_identifier'
      ? lowerTypeName(java, java.syntax.text(typeNode), scope)
      : classReference(java.types.typeOf(typeNode) ?? 'java.lang.Object');
  return { kind: 'cast', value, type: 'java.lang.Class' };
};

export const lowerThis: LowerExpression = () => ({ kind: 'this' });

export const lowerSuper: LowerExpression = () => ({ kind: 'super' });

export const lowerParenthesized: LowerExpression = (java, node, scope) => {
  let inner = node;
  while (java.syntax.kind(inner) === 'parenthesized_expression') inner = java.syntax.firstNamed(inner);
  return inner === NO_NODE ? UNKNOWN : java.expression(inner, scope);
};
