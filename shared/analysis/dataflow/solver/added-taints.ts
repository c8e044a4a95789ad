import type { HeapObject } from './store';
import { unionTaints, type Taint } from './taint';

/** Data that an object holds and did not hold before, by the fields that were written. */
export function addedTaints(before: HeapObject, after: HeapObject): readonly Taint[] {
  let taints = after.taints === before.taints ? [] : after.taints;
  if (after.rest !== before.rest) taints = unionTaints(taints, after.rest.taints);
  if (after.fields === before.fields) return taints;
  for (const [key, value] of after.fields) {
    if (value.taints.length > 0 && value !== before.fields.get(key)) taints = unionTaints(taints, value.taints);
  }
  return taints;
}
