import type { Region } from '../../../findings';
import { plainArguments, type Machine } from './machine';
import { findMethod, type FoundMethod } from './methods';
import { onlyObject, type Value } from './value';

/** Calls a method that Python calls by itself, if what it may be is an instance of a class of the program that has it. */
export function callSpecial(
  machine: Machine,
  receiver: Value,
  name: string,
  values: readonly Value[],
  place: Region,
): Value | undefined {
  const method = specialMethod(machine, receiver, name);
  if (method === undefined) return undefined;
  return machine.invoke(method.closure, { self: receiver, arguments: plainArguments(values), place });
}

/** Whether `callSpecial` has something to call. */
export function hasSpecial(machine: Machine, receiver: Value, name: string): boolean {
  return specialMethod(machine, receiver, name) !== undefined;
}

function specialMethod(machine: Machine, receiver: Value, name: string): FoundMethod | undefined {
  if (receiver.objects.length === 0) return undefined;
  const address = onlyObject(receiver);
  const instanceOf = address === undefined ? undefined : machine.object(address).instanceOf;
  return instanceOf === undefined ? undefined : findMethod(machine, instanceOf, name);
}
