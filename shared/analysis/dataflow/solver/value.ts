import type { ConstantValue } from '../ir';
import { NO_TAINTS, unionTaints, type Taint } from './taint';

/** A function with the variables it can see. */
export interface Closure {
  readonly module: number;
  readonly id: number;
  /** The scope it was made in. */
  readonly scope: number;
  /** What `this` or the first parameter is, where it is a method taken from its object. */
  readonly self?: Value;
  /** Arguments given beforehand. */
  readonly bound?: readonly Value[];
}

export interface ClassReference {
  readonly module: number;
  readonly id: number;
  /** The scope it was made in, where that is a function's. */
  readonly scope?: number;
}

/** A function of the solver's own: the callbacks of a promise, a method that is not called at once. */
export interface Native {
  readonly name: string;
  readonly call: (values: readonly Value[]) => Value;
}

/**
 * Everything that a variable may hold: any one of the constants, objects, functions, classes and names, or, with `isUnknown`, something else.
 * `taints` belong to all of it.
 */
export interface Value {
  readonly taints: readonly Taint[];
  readonly constants: readonly ConstantValue[];
  /** Addresses in the heap. */
  readonly objects: readonly number[];
  readonly functions: readonly Closure[];
  readonly natives: readonly Native[];
  readonly classes: readonly ClassReference[];
  /** What libraries call it: see `Pattern`. */
  readonly names: readonly string[];
  readonly isUnknown: boolean;
  /** A name of a module that was still being loaded when it was asked for. */
  readonly pending?: { readonly module: number; readonly name: string };
  /** How a text begins of which no more is known. */
  readonly prefix?: string;
}

const NONE: readonly never[] = [];
/** More alternatives than this are as good as unknown. */
const MAX_CONSTANTS = 8;
const MAX_ALTERNATIVES = 8;

/** No value at all: what code that is never reached gives. */
export const NOTHING: Value = {
  taints: NO_TAINTS,
  constants: NONE,
  objects: NONE,
  functions: NONE,
  natives: NONE,
  classes: NONE,
  names: NONE,
  isUnknown: false,
};
export const UNKNOWN: Value = { ...NOTHING, isUnknown: true };
export const UNDEFINED: Value = { ...NOTHING, constants: [undefined] };

const CONSTANTS = new Map<ConstantValue, Value>();
const MAX_CACHED = 4_096;

export function constant(value: ConstantValue): Value {
  const known = CONSTANTS.get(value);
  // A map takes 0 and -0 for the same, and so do we.
  if (known !== undefined) return known;
  const made: Value = { ...NOTHING, constants: [value] };
  if (CONSTANTS.size < MAX_CACHED) CONSTANTS.set(value, made);
  return made;
}

export function objectValue(address: number): Value {
  return { ...NOTHING, objects: [address] };
}

export function functionValue(closure: Closure): Value {
  return { ...NOTHING, functions: [closure] };
}

export function nativeValue(name: string, call: Native['call']): Value {
  return { ...NOTHING, natives: [{ name, call }] };
}

export function classValue(reference: ClassReference): Value {
  return { ...NOTHING, classes: [reference] };
}

/** Something of a library, of which no more is known than what it is called. */
export function namedValue(name: string): Value {
  return { ...NOTHING, names: [name], isUnknown: true };
}

export function tainted(taints: readonly Taint[]): Value {
  return taints.length === 0 ? UNKNOWN : { ...UNKNOWN, taints };
}

export function withTaints(value: Value, taints: readonly Taint[]): Value {
  if (taints === value.taints || (taints.length === 0 && value.taints.length === 0)) return value;
  return { ...value, taints };
}

export function addTaints(value: Value, taints: readonly Taint[]): Value {
  return taints.length === 0 ? value : withTaints(value, unionTaints(value.taints, taints));
}

export function union(left: Value, right: Value): Value {
  if (left === right || isNothing(right)) return left;
  if (isNothing(left)) return right;
  const constants = merge(left.constants, right.constants, sameConstant);
  const isTooMany = constants.length > MAX_CONSTANTS;
  const prefix = left.prefix === right.prefix ? left.prefix : undefined;
  const all: Value = {
    ...(prefix === undefined ? {} : { prefix }),
    taints: unionTaints(left.taints, right.taints),
    constants: isTooMany ? NONE : constants,
    objects: mergeSome(left.objects, right.objects, Object.is),
    functions: mergeSome(left.functions, right.functions, sameClosure),
    natives: mergeSome(left.natives, right.natives, Object.is),
    classes: mergeSome(left.classes, right.classes, sameReference),
    names: mergeSome(left.names, right.names, Object.is),
    isUnknown: left.isUnknown || right.isUnknown || isTooMany,
  };
  return isSameValue(left, all) ? left : all;
}

/** Whether all parts are the very same: what adds nothing leaves a value as it is, so that loops end when nothing changes any more. */
function isSameValue(left: Value, right: Value): boolean {
  return (
    left.taints === right.taints &&
    left.constants === right.constants &&
    left.objects === right.objects &&
    left.functions === right.functions &&
    left.natives === right.natives &&
    left.classes === right.classes &&
    left.names === right.names &&
    left.isUnknown === right.isUnknown &&
    left.prefix === right.prefix
  );
}

export function unionAll(values: readonly Value[]): Value {
  return values.reduce(union, NOTHING);
}

export function isNothing(value: Value): boolean {
  return value === NOTHING || (!value.isUnknown && value.taints.length === 0 && alternatives(value) === 0);
}

/** The one constant that it is, if it can be nothing else. */
export function onlyConstant(value: Value): { readonly value: ConstantValue } | undefined {
  if (value.isUnknown || value.constants.length !== 1 || alternatives(value) !== 1) return undefined;
  return { value: value.constants[0] };
}

/** The one object that it is, if it can be nothing else. */
export function onlyObject(value: Value): number | undefined {
  return !value.isUnknown && value.objects.length === 1 && alternatives(value) === 1 ? value.objects[0] : undefined;
}

/** Whether a condition holds, if that can be told. */
export function truth(value: Value): boolean | undefined {
  if (value.isUnknown || value.names.length > 0) return undefined;
  const hasTruthy = value.objects.length + value.functions.length + value.natives.length + value.classes.length > 0;
  let isTrue = hasTruthy;
  let isFalse = false;
  for (const one of value.constants) {
    if (one === undefined || one === null || one === false || one === 0 || one === '' || Number.isNaN(one)) {
      isFalse = true;
    } else isTrue = true;
  }
  return isTrue === isFalse ? undefined : isTrue;
}

export function texts(value: Value): string[] {
  return value.constants.filter((one) => typeof one === 'string');
}

/** How many things it may be, besides something unknown. */
export function alternatives({ constants, objects, functions, natives, classes, names }: Value): number {
  return constants.length + objects.length + functions.length + natives.length + classes.length + names.length;
}

function merge<T>(left: readonly T[], right: readonly T[], isSame: (left: T, right: T) => boolean): readonly T[] {
  if (left.length === 0 || left === right) return right;
  if (right.length === 0) return left;
  const added = right.filter((one) => !left.some((other) => isSame(one, other)));
  return added.length === 0 ? left : [...left, ...added];
}

function mergeSome<T>(left: readonly T[], right: readonly T[], isSame: (left: T, right: T) => boolean): readonly T[] {
  const all = merge(left, right, isSame);
  return all.length > MAX_ALTERNATIVES ? all.slice(0, MAX_ALTERNATIVES) : all;
}

function sameConstant(left: ConstantValue, right: ConstantValue): boolean {
  return Object.is(left, right);
}

function sameClosure(left: Closure, right: Closure): boolean {
  return (
    left.module === right.module &&
    left.id === right.id &&
    left.scope === right.scope &&
    left.self === right.self &&
    left.bound === right.bound
  );
}

function sameReference(left: ClassReference, right: ClassReference): boolean {
  return left.module === right.module && left.id === right.id && left.scope === right.scope;
}
