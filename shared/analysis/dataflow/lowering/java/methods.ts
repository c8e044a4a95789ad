import { NO_NODE } from '../../../tree/flat-tree';
import type { ClassUnit } from '../../ir';
import { lowerAnnotations } from './annotations';
import type { JavaLowering } from './java-lowering';
import { hasModifier, isStatic } from './modifiers';
import { lowerParameters } from './parameters';
import { type ClassFrame, type FunctionFrame, Scope } from './scope';

export type MethodEntry = ClassUnit['methods'][number];

export interface MethodPlace {
  readonly frame: ClassFrame;
  readonly isInterface: boolean;
  /** Whether others see its class. */
  readonly isExported: boolean;
}

export function lowerMethod(
  java: JavaLowering,
  node: number,
  { frame: owner, isInterface, isExported }: MethodPlace,
): MethodEntry {
  const { syntax } = java;
  const name = syntax.text(syntax.child(node, 'name'));
  const ofClass = isStatic(java, node);
  const { frame, scope } = startFunction(java, owner, ofClass);
  const parameters = lowerParameters(java, syntax.child(node, 'parameters'), scope);
  const body = syntax.child(node, 'body');
  const returnType = java.types.returnTypeOf(syntax.child(node, 'type'), syntax.child(node, 'dimensions'));
  java.setFunction(frame.id, {
    name,
    parameters,
    body: body === NO_NODE ? [] : java.body(body, scope),
    parent: owner.parentFunction,
    owner: owner.id,
    ...(ofClass ? { isStatic: true } : {}),
    ...(body === NO_NODE ? { isAbstract: true } : {}),
    ...(isExported && (isInterface || hasModifier(java, node, 'public')) ? { isExported: true } : {}),
    ...(returnType === undefined ? {} : { returnType }),
    annotations: lowerAnnotations(java, syntax.childOfKind(node, 'modifiers')),
    place: syntax.place(node),
  });
  return { name, id: frame.id };
}

export interface StartedFunction {
  readonly frame: FunctionFrame;
  readonly scope: Scope;
}

/** A function of a class: its variables are numbered on from those it can see. */
export function startFunction(java: JavaLowering, owner: ClassFrame, ofClass: boolean): StartedFunction {
  const counts = owner.outerScope?.frame.counts ?? new Map<string, number>();
  const frame: FunctionFrame = { id: java.reserveFunction(), owner, isStatic: ofClass, counts };
  return { frame, scope: Scope.ofFunction(frame) };
}
