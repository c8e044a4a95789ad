import { NO_NODE } from '../../../tree/flat-tree';
import type { Case, Expression, Field, Statement } from '../../ir';
import type { JavaLowering } from './java-lowering';
import { type MethodEntry, startFunction } from './methods';
import { classReference } from './names';
import { type ClassFrame, Scope } from './scope';

/** A static field that holds its only object. */
export function lowerEnumConstant(java: JavaLowering, node: number, owner: ClassFrame): Field {
  const { syntax } = java;
  const scope = Scope.ofFunction({ id: owner.parentFunction, owner, isStatic: true, counts: new Map() });
  const body = syntax.child(node, 'body');
  const given = syntax.named(syntax.child(node, 'arguments'));
  const callee: Expression =
    body === NO_NODE
      ? classReference(owner.qualifiedName)
      : { kind: 'class', id: java.anonymousClass({ typeNode: NO_NODE, body }, scope).id };
  return {
    name: syntax.text(syntax.child(node, 'name')),
    type: owner.qualifiedName,
    isStatic: true,
    value: {
      kind: 'new',
      callee,
      arguments: given.map((argument) => ({ value: java.expression(argument, scope) })),
      place: syntax.place(node),
    },
    annotations: [],
  };
}

/** `values()` and `valueOf(name)`, which every enum has. */
export function lowerEnumMethods(
  java: JavaLowering,
  node: number,
  members: readonly number[],
  owner: ClassFrame,
): MethodEntry[] {
  const { syntax } = java;
  const place = syntax.place(node);
  const constants = members
    .filter((member) => syntax.kind(member) === 'enum_constant')
    .map((member) => syntax.text(syntax.child(member, 'name')));
  const constant = (name: string): Expression => ({
    kind: 'member',
    object: classReference(owner.qualifiedName),
    name,
    place,
  });
  const add = (name: string, parameters: readonly string[], body: readonly Statement[]): MethodEntry => {
    const { frame } = startFunction(java, owner, true);
    java.setFunction(frame.id, {
      name,
      parameters: parameters.map((parameter) => ({ name: parameter, annotations: [], place })),
      body,
      parent: owner.parentFunction,
      owner: owner.id,
      isStatic: true,
      annotations: [],
      place,
    });
    return { name, id: frame.id };
  };
  const items = constants.map((name) => ({ value: constant(name) }));
  const cases = constants.map((name): Case => ({
    tests: [{ kind: 'constant', value: name }],
    body: [{ kind: 'return', value: constant(name) }],
  }));
  const subject: Expression = { kind: 'name', name: 'name' };
  return [
    add('values', [], [{ kind: 'return', value: { kind: 'list', items, place } }]),
    add('valueOf', ['name'], [{ kind: 'switch', subject, cases, fallsThrough: false }, { kind: 'throw' }]),
  ];
}
