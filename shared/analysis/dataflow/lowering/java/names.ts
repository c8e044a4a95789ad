import type { Region } from '../../../../findings';
import type { Expression } from '../../ir';
import type { JavaLowering } from './java-lowering';
import type { ClassFrame, Scope } from './scope';

/** Where an inner class keeps the instance of the class around it. */
export const OUTER = '#outer';

export function classReference(module: string): Expression {
  return { kind: 'import', module };
}

/** What a simple name in an expression stands for: a variable, a field of a class around, an imported member, a class. */
export function lowerName(java: JavaLowering, name: string, scope: Scope, place: Region): Expression {
  return knownName(java, name, scope, place) ?? unknownName(java, name, scope, place);
}

/** Whether a name is a variable or a field that the file declares. */
export function isDeclared(java: JavaLowering, name: string, scope: Scope): boolean {
  return knownName(java, name, scope, NOWHERE) !== undefined;
}

/** The type a variable or field was declared with. */
export function typeOfName(name: string, scope: Scope): string | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const variable = at.variable(name);
    if (variable !== undefined) return variable.type;
  }
  return scope.owner?.fieldTypes.get(name);
}

/** A call of a method by its simple name: what it is a member of, or where it is imported from. */
export function methodCallee(java: JavaLowering, name: string, scope: Scope, place: Region): Expression {
  for (const { frame, hops, isStatic } of classesAround(scope)) {
    const isStaticMethod = frame.methods.get(name);
    if (isStaticMethod === undefined) continue;
    return { kind: 'member', object: receiver(frame, hops, isStaticMethod || isStatic, scope), name, place };
  }
  const imported = java.types.staticImport(name);
  if (imported !== undefined) return { kind: 'import', module: imported, name };
  const inherited = inheritedMember(java, name, scope, place);
  const [innermost] = classesAround(scope);
  if (inherited.kind !== 'name' || innermost === undefined) return inherited;
  // What every object has, such as `getClass`.
  const object = receiver(innermost.frame, 0, innermost.isStatic, scope);
  return { kind: 'member', object, name, place };
}

/** `this` of the class that many classes further out. */
export function thisReference(hops: number, scope: Scope): Expression {
  let reference: Expression = { kind: 'this' };
  let frame = scope.owner;
  for (let hop = 0; hop < hops; hop++) {
    if (frame !== undefined) frame.usesOuter = true;
    frame = frame?.outerClass;
    reference = { kind: 'member', object: reference, name: OUTER, place: NOWHERE };
  }
  return reference;
}

/** `Outer.this`. */
export function outerThis(className: string, scope: Scope): Expression {
  for (const { frame, hops } of classesAround(scope)) {
    if (frame.simpleName === className) return thisReference(hops, scope);
  }
  return { kind: 'this' };
}

/** A class by a name that may be one of a class in a function. */
export function lowerTypeName(java: JavaLowering, name: string, scope: Scope): Expression {
  const local = scope.localClass(name);
  if (local !== undefined) return { kind: 'name', name: local.variable };
  return classReference(java.types.resolve(name));
}

interface Around {
  readonly frame: ClassFrame;
  /** How many instances lie between. */
  readonly hops: number;
  /** Whether no instance of it is known. */
  readonly isStatic: boolean;
}

const NOWHERE: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** The classes the code stands in, innermost first. */
function* classesAround(scope: Scope): Generator<Around> {
  let isStatic = scope.isStatic;
  let hops = 0;
  for (let frame = scope.owner; frame !== undefined; frame = frame.outerClass) {
    yield { frame, hops, isStatic };
    if (!frame.isInner) isStatic = true;
    hops++;
  }
}

function knownName(java: JavaLowering, name: string, scope: Scope, place: Region): Expression | undefined {
  let hops = 0;
  let isStatic = scope.isStatic;
  let at: Scope | undefined = scope;
  let frame: ClassFrame | undefined;
  while (at !== undefined || frame !== undefined) {
    for (; at !== undefined; at = at.parent) {
      const variable = at.variable(name);
      if (variable !== undefined) return { kind: 'name', name: variable.name };
      frame = at.frame.owner;
    }
    if (frame === undefined) break;
    const isStaticField = frame.fields.get(name);
    if (isStaticField !== undefined) {
      return { kind: 'member', object: receiver(frame, hops, isStaticField || isStatic, scope), name, place };
    }
    if (!frame.isInner) isStatic = true;
    hops++;
    at = frame.outerScope;
    frame = at === undefined ? frame.outerClass : undefined;
  }
  const imported = java.types.staticImport(name);
  return imported === undefined ? undefined : { kind: 'import', module: imported, name };
}

function unknownName(java: JavaLowering, name: string, scope: Scope, place: Region): Expression {
  // A constant that a base brings looks the same as a class in capitals: the solver knows which of them there is.
  if (/^[A-Z]/.test(name) || java.types.isKnown(name) || scope.localClass(name) !== undefined) {
    return lowerTypeName(java, name, scope);
  }
  return inheritedMember(java, name, scope, place);
}

/** A member that no class of the file declares comes from a base of one of those around, or is imported with others. */
function inheritedMember(java: JavaLowering, name: string, scope: Scope, place: Region): Expression {
  for (const { frame, hops, isStatic } of classesAround(scope)) {
    if (frame.hasBases) return { kind: 'member', object: receiver(frame, hops, isStatic, scope), name, place };
  }
  const wildcard = java.types.staticWildcard;
  if (wildcard !== undefined) return { kind: 'import', module: wildcard, name };
  return /^[A-Z]/.test(name) ? classReference(name) : { kind: 'name', name };
}

function receiver(frame: ClassFrame, hops: number, isStatic: boolean, scope: Scope): Expression {
  if (!isStatic) return thisReference(hops, scope);
  const local = scope.localClass(frame.simpleName);
  return local?.frame === frame ? { kind: 'name', name: local.variable } : classReference(frame.qualifiedName);
}
