import { ofDeclaredType } from './cast-to';
import { isJava } from './language';
import type { Invocation, Machine } from './machine';
import { findMethod } from './methods';
import type { Value } from './value';

/**
 * What a method of Java gives back is of the type that it declares, also where it is not known which object is meant: an object that one
 * way of the program made tells what the others are.
 */
export function asDeclared(
  machine: Machine,
  receiver: Value,
  { name, call }: { readonly name: string; readonly call: Invocation },
  result: Value,
): Value {
  const isOneObject = !receiver.isUnknown && receiver.names.length === 0 && receiver.objects.length === 1;
  if (isOneObject || !isJava(machine)) return result;
  for (const address of receiver.objects) {
    const { instanceOf } = machine.object(address);
    const method = instanceOf === undefined ? undefined : findMethod(machine, instanceOf, name, call.arguments.values);
    const type = method?.unit.returnType;
    if (type !== undefined) return ofDeclaredType(machine, result, type);
  }
  return result;
}
