import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Parameter, Statement } from '../../ir';
import { lowerArrayOfType } from './arrays';
import type { JavaLowering, LowerExpression } from './java-lowering';
import { lowerTypeName } from './names';
import { lowerParameters } from './parameters';
import { type FunctionFrame, Scope } from './scope';

export const lowerLambda: LowerExpression = (java, node, scope) => {
  const { syntax } = java;
  const frame = frameOfLambda(java, scope);
  const inner = Scope.ofFunction(frame, scope);
  const parameters = lambdaParameters(java, syntax.child(node, 'parameters'), inner);
  const bodyNode = syntax.child(node, 'body');
  const body: Statement[] =
    syntax.kind(bodyNode) === 'block'
      ? java.body(bodyNode, inner)
      : [{ kind: 'return', value: java.expression(bodyNode, inner) }];
  java.setFunction(frame.id, {
    name: 'lambda',
    parameters,
    body,
    parent: enclosingFunction(scope),
    annotations: [],
    place: syntax.place(node),
  });
  return { kind: 'function', id: frame.id };
};

function frameOfLambda(java: JavaLowering, scope: Scope): FunctionFrame {
  return { id: java.reserveFunction(), owner: undefined, isStatic: scope.isStatic, counts: scope.frame.counts };
}

export function enclosingFunction(scope: Scope): number {
  return scope.frame.id;
}

function lambdaParameters(java: JavaLowering, node: number, scope: Scope): Parameter[] {
  const { syntax } = java;
  if (syntax.kind(node) === 'formal_parameters') return lowerParameters(java, node, scope);
  const names = syntax.kind(node) === 'inferred_parameters' ? syntax.named(node) : [node];
  return names.map((name) => ({
    name: scope.declare(syntax.text(name)),
    annotations: [],
    place: syntax.place(name),
  }));
}

/** `Type::method`, `value::method`, `Type::new`: a function that hands all its arguments on. */
export const lowerMethodReference: LowerExpression = (java, node, scope) => {
  const { syntax } = java;
  const subject = syntax.firstNamed(node);
  const last = syntax.everyChild(node).at(-1) ?? NO_NODE;
  const place = syntax.place(node);
  const frame = frameOfLambda(java, scope);
  const inner = Scope.ofFunction(frame, scope);
  const parameter = inner.declare('#arguments');
  const given = [{ value: { kind: 'name', name: parameter } as const, isSpread: true }];

  const before: Statement[] = [];
  const makesNew = syntax.kind(last) === 'new';
  let result: Expression;
  if (makesNew && syntax.kind(subject) === 'array_type') {
    result = lowerArrayOfType(java.types.typeOf(subject) ?? '[]', given, place);
  } else if (makesNew) {
    result = { kind: 'new', callee: subjectOf(java, subject, scope), arguments: given, place };
  } else {
    const object = heldOnce(subjectOf(java, subject, scope), scope, before);
    result = {
      kind: 'call',
      callee: { kind: 'member', object, name: syntax.text(last), place },
      arguments: given,
      place,
    };
  }
  java.setFunction(frame.id, {
    name: 'lambda',
    parameters: [{ name: parameter, annotations: [], rest: 'positional', place }],
    body: [{ kind: 'return', value: result }],
    parent: enclosingFunction(scope),
    annotations: [],
    place,
  });
  const value: Expression = { kind: 'function', id: frame.id };
  return before.length === 0 ? value : { kind: 'sequence', body: before, value };
};

function subjectOf(java: JavaLowering, subject: number, scope: Scope): Expression {
  const { syntax } = java;
  const kind = syntax.kind(subject);
  if (kind === 'super' || subject === NO_NODE) return { kind: 'super' };
  if (kind === 'type_identifier') return lowerTypeName(java, syntax.text(subject), scope);
  if (kind.endsWith('type') || kind === 'scoped_type_identifier') {
    return { kind: 'import', module: java.types.typeOf(subject) ?? 'java.lang.Object' };
  }
  return java.expression(subject, scope);
}

/** The object of a reference is computed where the reference is made, not at each call. */
function heldOnce(object: Expression, scope: Scope, before: Statement[]): Expression {
  const isSteady = ['name', 'this', 'super', 'import', 'constant'].includes(object.kind);
  if (isSteady) return object;
  const name = scope.temporary();
  before.push({ kind: 'declare', name, value: object });
  return { kind: 'name', name };
}
