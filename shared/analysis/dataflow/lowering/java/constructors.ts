import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Statement } from '../../ir';
import { lowerAnnotations } from './annotations';
import type { JavaLowering } from './java-lowering';
import { type MethodEntry, startFunction } from './methods';
import { hasModifier } from './modifiers';
import { lowerParameters } from './parameters';
import { componentAssignments } from './records';
import type { ClassFrame, Scope } from './scope';

export interface ConstructorPlace {
  readonly node: number;
  readonly members: readonly number[];
  readonly frame: ClassFrame;
  readonly isExported: boolean;
}

const NAME = 'constructor';

/** What is written, or the one that a class without any has where something must run in it. */
export function lowerConstructors(java: JavaLowering, place: ConstructorPlace): MethodEntry[] {
  const { node, members } = place;
  const { syntax } = java;
  const blocks = members.filter((member) => syntax.kind(member) === 'block');
  const written = members.filter((member) => syntax.kind(member) === 'constructor_declaration');
  const entries = written.map((member) => lowerWritten(java, member, blocks, place));
  if (syntax.kind(node) === 'record_declaration') {
    const compact = members.find((member) => syntax.kind(member) === 'compact_constructor_declaration') ?? NO_NODE;
    const count = syntax.named(syntax.child(node, 'parameters')).length;
    const isWritten = written.some((member) => syntax.named(syntax.child(member, 'parameters')).length === count);
    if (!isWritten) entries.push(lowerCanonical(java, compact, place));
  } else if (written.length === 0 && blocks.length > 0) {
    entries.push(lowerImplied(java, blocks, place));
  }
  return entries;
}

function lowerWritten(
  java: JavaLowering,
  node: number,
  blocks: readonly number[],
  { frame: owner, isExported }: ConstructorPlace,
): MethodEntry {
  const { syntax } = java;
  const { frame, scope } = startFunction(java, owner, false);
  const parameters = lowerParameters(java, syntax.child(node, 'parameters'), scope);
  java.setFunction(frame.id, {
    name: NAME,
    parameters,
    body: constructorBody(java, syntax.child(node, 'body'), blocks, scope),
    parent: owner.parentFunction,
    owner: owner.id,
    ...(isExported && hasModifier(java, node, 'public') ? { isExported: true } : {}),
    annotations: lowerAnnotations(java, syntax.childOfKind(node, 'modifiers')),
    place: syntax.place(node),
  });
  return { name: NAME, id: frame.id };
}

/** Blocks of the class run behind the call of the superclass, and not where another constructor runs them. */
function constructorBody(java: JavaLowering, body: number, blocks: readonly number[], scope: Scope): Statement[] {
  const { syntax } = java;
  const statements = syntax.named(body);
  const [first] = statements;
  const call = first !== undefined && syntax.kind(first) === 'explicit_constructor_invocation' ? first : undefined;
  const callsThis = call !== undefined && syntax.kind(syntax.child(call, 'constructor')) === 'this';
  const inner = scope.block();
  const into: Statement[] = [];
  if (call !== undefined) java.statement(call, inner, into);
  if (!callsThis) into.push(...blocks.flatMap((block) => java.body(block, inner)));
  for (const statement of statements) if (statement !== call) java.statement(statement, inner, into);
  return into;
}

function lowerCanonical(java: JavaLowering, compact: number, { node, frame: owner }: ConstructorPlace): MethodEntry {
  const { syntax } = java;
  const { frame, scope } = startFunction(java, owner, false);
  const parameters = lowerParameters(java, syntax.child(node, 'parameters'), scope);
  const before = compact === NO_NODE ? [] : java.body(syntax.child(compact, 'body'), scope);
  java.setFunction(frame.id, {
    name: NAME,
    parameters,
    body: [...before, ...componentAssignments(java, node, parameters)],
    parent: owner.parentFunction,
    owner: owner.id,
    annotations: [],
    place: syntax.place(compact === NO_NODE ? node : compact),
  });
  return { name: NAME, id: frame.id };
}

/** `new ArrayList<>() {{ add("a"); }}`: the arguments go to the superclass, then the blocks run. */
function lowerImplied(
  java: JavaLowering,
  blocks: readonly number[],
  { node, frame: owner }: ConstructorPlace,
): MethodEntry {
  const { frame, scope } = startFunction(java, owner, false);
  const place = java.syntax.place(node);
  const parameter = scope.declare('#arguments');
  const toSuper: Expression = {
    kind: 'call',
    callee: { kind: 'super' },
    arguments: [{ value: { kind: 'name', name: parameter }, isSpread: true }],
    place,
  };
  java.setFunction(frame.id, {
    name: NAME,
    parameters: [{ name: parameter, annotations: [], rest: 'positional', place }],
    body: [{ kind: 'do', value: toSuper }, ...blocks.flatMap((block) => java.body(block, scope))],
    parent: owner.parentFunction,
    owner: owner.id,
    annotations: [],
    place,
  });
  return { name: NAME, id: frame.id };
}
