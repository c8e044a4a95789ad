import type { Machine } from './machine';
import { unionTaints, type Taint } from './taint';
import type { Value } from './value';

/** How deep collections are looked through. */
const MAX_DEPTH = 4;

/** Data of a value and of everything that it holds: what its text is made of. */
export function taintsInside(machine: Machine, value: Value, depth = 0): readonly Taint[] {
  let { taints } = value;
  if (depth >= MAX_DEPTH) return taints;
  for (const address of value.objects) {
    const object = machine.object(address);
    taints = unionTaints(unionTaints(taints, object.taints), object.keyTaints ?? []);
    for (const field of object.fields.values()) taints = unionTaints(taints, taintsInside(machine, field, depth + 1));
    taints = unionTaints(taints, taintsInside(machine, object.rest, depth + 1));
  }
  return taints;
}
