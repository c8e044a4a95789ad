import type { Machine } from './machine';
import { unionTaints, type Taint } from './taint';
import type { Value } from './value';

/** How deep collections are looked through. */
const MAX_DEPTH = 4;

/** Objects that are looked at in all. */
const MAX_OBJECTS = 200;

/** Data of a value and of everything that it holds: what its text is made of. */
export function taintsInside(machine: Machine, value: Value, depth = 0, seen = new Set<number>()): readonly Taint[] {
  let { taints } = value;
  if (depth >= MAX_DEPTH) return taints;
  for (const address of value.objects) {
    if (seen.has(address) || seen.size >= MAX_OBJECTS) continue;
    seen.add(address);
    const object = machine.object(address);
    taints = unionTaints(unionTaints(taints, object.taints), object.keyTaints ?? []);
    for (const field of object.fields.values())
      taints = unionTaints(taints, taintsInside(machine, field, depth + 1, seen));
    taints = unionTaints(taints, taintsInside(machine, object.rest, depth + 1, seen));
  }
  return taints;
}
