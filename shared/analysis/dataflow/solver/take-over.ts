import type { Machine } from './machine';
import { setAnyField, setField, type HeapObject } from './store';
import { NOTHING, onlyObject, tainted, union, type Value } from './value';

/** The fields of one object, into another. */
export function takeOver(machine: Machine, object: HeapObject, value: Value): HeapObject {
  let taken = object;
  const address = onlyObject(value);
  for (const one of value.objects) {
    const other = machine.object(one);
    if (other.length !== undefined || other.shape === 'list') continue;
    for (const [key, field] of other.fields) {
      const before = address === undefined ? taken.fields.get(key) : undefined;
      taken = setField(taken, key, before === undefined ? field : union(before, field));
    }
    if (other.rest !== NOTHING) taken = setAnyField(taken, other.rest);
  }
  return value.taints.length === 0 ? taken : setAnyField(taken, tainted(value.taints));
}
