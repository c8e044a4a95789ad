import type { Region } from '../../../findings';
import type { Expression, FunctionUnit, Statement } from '../ir';
import type { Weakness } from '../models';
import type { ModelIndex } from './model-index';
import type { Outcome } from './outcome';
import type { Program } from './program';
import type { HeapObject, Store } from './store';
import type { SourceHit, Taint, WeaknessSet } from './taint';
import { NOTHING, type ClassReference, type Closure, type Value } from './value';

/** Thrown where an expression never comes to a value, because what it calls always throws. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Thrown where a starting point has taken more work than it may. */
export class WorkLimit extends Error {
  override readonly name = 'WorkLimit';
}
export const UNREACHABLE = new Unreachable();

/** A way out of a function or loop, with what is known there. */
export interface Exit {
  readonly value: Value;
  readonly store: Store;
  /** What a function returns there. */
  readonly expression?: Expression | undefined;
}

/** What the arguments of a call have been cleaned of, each, once it has come back. */
export interface PassedChecks {
  readonly unit: FunctionUnit;
  /** Whatever it came back with. */
  readonly always: readonly WeaknessSet[];
  /** Where it says yes, or no; absent of what does not answer so. */
  readonly answers: { readonly yes: readonly WeaknessSet[]; readonly no: readonly WeaknessSet[] } | undefined;
}

export interface Jump {
  readonly kind: 'break' | 'continue';
  readonly label: string | undefined;
  readonly store: Store;
}

/** A function that is being looked at. */
export interface Frame {
  readonly module: number;
  readonly unit: FunctionUnit;
  readonly id: number;
  readonly scope: number;
  readonly self: Value;
  /** The class whose method it is. */
  readonly owner: ClassReference | undefined;
  readonly depth: number;
  readonly caller: Frame | undefined;
  readonly returns: Exit[];
  readonly throws: Exit[];
  readonly jumps: Jump[];
  yields: Value;
  /** Of calls in it of functions that look at what they are given, by their places. */
  checks: Map<Region, PassedChecks> | undefined;
}

export interface CallArguments {
  readonly values: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** May be in any place, from a list of unknown length. */
  readonly rest: Value;
}

export interface LibraryCall {
  /** What is called may have any of these names; the first that a model knows counts. */
  readonly names: readonly string[];
  readonly receiver: Value | undefined;
  readonly arguments: CallArguments;
  readonly place: Region;
}

/** Data that got where it must not. */
export interface SinkHit {
  readonly weakness: Weakness;
  readonly label: string;
  readonly path: string;
  readonly region: Region;
  readonly confidence: 'low' | 'medium' | 'high';
  /** Absent where a constant is wrong by itself. */
  readonly taint: Taint | undefined;
  readonly calledFrom: readonly { readonly path: string; readonly region: Region }[];
}

/** What the parts of the solver share. The store and the frame are those of the place that is being looked at. */
export interface Machine {
  readonly program: Program;
  store: Store;
  frame: Frame;
  models(): ModelIndex;
  /** What settings say of functions of the program itself. */
  configured(): ModelIndex | undefined;
  path(): string;
  evaluate(expression: Expression): Value;
  /** Whether the end of the statements is reached. */
  execute(statements: readonly Statement[]): boolean;
  /** Runs ways that exclude each other, each from the same state, and goes on with what any of them may have left. */
  branch(ways: readonly (() => Value | undefined)[]): Value;
  allocate(object: HeapObject): number;
  object(address: number): HeapObject;
  update(address: number, object: HeapObject): void;
  invoke(closure: Closure, call: Invocation): Value;
  callValue(callee: Value, call: Invocation, name?: string): Value;
  callMember(receiver: Value, name: string, call: Invocation): Value;
  callLibrary(call: LibraryCall): Value;
  construct(callee: Value, call: Invocation): Value;
  readMember(object: Value, name: string, place: Region): Value;
  writeMember(object: Value, name: string, value: Value, place: Region): void;
  readIndex(object: Value, index: Value, place: Region): Value;
  writeIndex(object: Value, index: Value, value: Value, place: Region): void;
  /** Variables of a function that sees those of another. */
  newScope(parent: number): number;
  /** Whether no more time may be spent from the current starting point. */
  isExhausted(): boolean;
  /** Data that whoever runs the analysis says a parameter or variable of this name brings. */
  configuredVariable(name: string, region: Region): readonly Taint[];
  lookUp(name: string): Value;
  assign(name: string, value: Value): void;
  declare(name: string, value: Value): void;
  /** Many at once cost as much as one. */
  declareAll(variables: ReadonlyMap<string, Value>): void;
  moduleValue(index: number): Value;
  moduleScope(index: number): number;
  /** Whether all of a module has run; one that imports itself by way of others is asked before. */
  isLoaded(index: number): boolean;
  /** The module whose variables these are. */
  moduleAt(scope: number): number | undefined;
  classFields(reference: ClassReference): number;
  /** Of a function as an object. */
  functionObject(closure: Closure): number;
  /** Gives an instance the fields that a class declares. */
  initializeFields(owner: ClassReference, self: Value): void;
  /** Classes of the program that one is derived from. */
  basesOf(reference: ClassReference): readonly ClassReference[];
  /** The class itself, then those it is derived from, nearest first. */
  classOrder(reference: ClassReference): readonly ClassReference[];
  source(hit: Omit<SourceHit, 'path' | 'key'> & { readonly except?: readonly Weakness[] }, module?: number): Taint;
  /** What all of this comes to so far. */
  readonly outcome: Outcome;
  /** Values of properties files that ship with the code. */
  configuration(key: string): readonly string[];
}

export interface Invocation {
  readonly self?: Value;
  readonly arguments: CallArguments;
  readonly place: Region;
  /** Of a function that a library is given, which may call it at any time. */
  readonly isCallback?: boolean;
  /** Of one of which it is not known what a library does with it. */
  readonly isGuess?: boolean;
}

export function plainArguments(values: readonly Value[]): CallArguments {
  return { values, named: NO_NAMES, rest: NOTHING };
}

const NO_NAMES: ReadonlyMap<string, Value> = new Map();
