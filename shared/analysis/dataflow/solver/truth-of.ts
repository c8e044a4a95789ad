import { isPython } from './language';
import type { Machine } from './machine';
import { findMethod } from './methods';
import type { HeapObject } from './store';
import { NOTHING, truth, type Value } from './value';

/** Whether a condition holds, if that can be told. In Python a collection without values is false. */
export function truthOf(machine: Machine, value: Value): boolean | undefined {
  if (value.objects.length === 0 || !isPython(machine)) return truth(value);
  const kinds = new Set(value.objects.map((address) => truthOfObject(machine, machine.object(address))));
  const others: Value = { ...value, objects: [] };
  if (others.isUnknown || others.constants.length + others.functions.length + others.classes.length > 0) {
    kinds.add(truth(others));
  }
  const [only] = kinds;
  return kinds.size === 1 ? only : undefined;
}

function truthOfObject(machine: Machine, object: HeapObject): boolean | undefined {
  const { shape, fields, length, rest, taints, instanceOf } = object;
  if (instanceOf !== undefined) {
    const hasOwn = ['__bool__', '__len__'].some((name) => findMethod(machine, instanceOf, name) !== undefined);
    return hasOwn ? undefined : true;
  }
  if (shape === 'list') return length === undefined ? undefined : length > 0;
  if (shape !== 'map' && shape !== 'object') return true;
  // A field that is only there on one way is taken to be unknown.
  if ([...fields.values()].some((field) => !field.isUnknown)) return true;
  return fields.size === 0 && rest === NOTHING && taints.length === 0 ? false : undefined;
}
