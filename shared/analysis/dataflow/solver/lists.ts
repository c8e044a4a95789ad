import type { Machine } from './machine';
import { EMPTY_OBJECT, readAnyField, type HeapObject } from './store';
import { addTaints, NOTHING, objectValue, UNKNOWN, union, type Value } from './value';

export function newList(machine: Machine, values: readonly Value[], rest: Value = NOTHING, type?: string): Value {
  const isExact = rest === NOTHING;
  const object: HeapObject = {
    ...EMPTY_OBJECT,
    shape: 'list',
    fields: new Map(values.map((value, index) => [String(index), value])),
    rest,
    ...(isExact ? { length: values.length } : {}),
    ...(type === undefined ? {} : { type }),
  };
  return objectValue(machine.allocate(object));
}

/** What the places of a collection may hold; of a text or something unknown, its data. */
export function elementsOf(machine: Machine, value: Value): Value {
  let elements = NOTHING;
  for (const address of value.objects) {
    const object = machine.object(address);
    elements = union(elements, addTaints(readAnyField(object), object.taints));
  }
  if (value.isUnknown || value.constants.length > 0 || elements === NOTHING) elements = union(elements, UNKNOWN);
  return addTaints(elements, value.taints);
}
