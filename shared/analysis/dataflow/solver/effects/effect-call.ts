import type { Effect } from '../../models';
import type { LibraryCall, Machine } from '../machine';
import { plainArguments } from '../machine';
import type { HeapObject } from '../store';
import { UNKNOWN, type Value } from '../value';

export interface EffectCall extends LibraryCall {
  readonly machine: Machine;
  /** The name by which a model knows it. */
  readonly name: string;
}

/** Does what a function of a library does; its result. */
export type DoEffect = (call: EffectCall) => Value;
export type Effects<Prefix extends string> = Readonly<Record<Extract<Effect, `${Prefix}.${string}`>, DoEffect>>;

export function argument({ arguments: given }: EffectCall, index: number, name?: string): Value | undefined {
  return given.values[index] ?? (name === undefined ? undefined : given.named.get(name));
}

/** Objects that the receiver may be; for a function that takes it as its first argument, that. */
export function objectsOf(value: Value | undefined, machine: Machine): { address: number; object: HeapObject }[] {
  return (value?.objects ?? []).map((address) => ({ address, object: machine.object(address) }));
}

/** Calls every function among the values. */
export function callWith(
  { machine, place }: EffectCall,
  callee: Value | undefined,
  values: readonly Value[],
  self?: Value,
): Value {
  if (callee === undefined) return UNKNOWN;
  return machine.callValue(callee, {
    arguments: plainArguments(values),
    place,
    ...(self === undefined ? {} : { self }),
  });
}

export function isCallable({ functions, natives, classes }: Value): boolean {
  return functions.length + natives.length + classes.length > 0;
}
