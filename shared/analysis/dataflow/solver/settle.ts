import type { Machine } from './machine';
import { addTaints, alternatives, objectValue, UNKNOWN, union, type Value } from './value';

/** What a promise or a task holds. */
export function settle(machine: Machine, value: Value): Value {
  let settled: Value = value.objects.length === 0 ? value : { ...value, objects: [] };
  for (const address of value.objects) {
    const object = machine.object(address);
    settled = union(
      settled,
      object.shape === 'promise' ? (object.fields.get('value') ?? UNKNOWN) : objectValue(address),
    );
  }
  return alternatives(settled) === 0 && !settled.isUnknown ? addTaints(UNKNOWN, value.taints) : settled;
}
