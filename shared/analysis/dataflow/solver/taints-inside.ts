import type { Machine } from './machine';
import { unionTaints, type Taint } from './taint';
import type { Value } from './value';

/** How deep collections are looked through, and at how many objects. */
const MAX_DEPTH = 4;
const MAX_OBJECTS = 100;

/** Data of a value and of everything that it holds: what its text is made of. */
export function taintsInside(machine: Machine, value: Value, unlessUnder: readonly string[] = []): readonly Taint[] {
  return value.objects.length === 0 ? value.taints : within(machine, value, { depth: 0, seen: new Set(), unlessUnder });
}

interface Search {
  readonly depth: number;
  readonly seen: Set<number>;
  readonly unlessUnder: readonly string[];
}

function within(machine: Machine, value: Value, { depth, seen, unlessUnder }: Search): readonly Taint[] {
  let { taints } = value;
  if (depth >= MAX_DEPTH) return taints;
  for (const address of value.objects) {
    if (seen.has(address) || seen.size >= MAX_OBJECTS) continue;
    seen.add(address);
    const object = machine.object(address);
    taints = unionTaints(unionTaints(taints, object.taints), object.keyTaints ?? []);
    const inner = { depth: depth + 1, seen, unlessUnder };
    for (const [name, field] of object.fields) {
      if (!unlessUnder.includes(name)) taints = unionTaints(taints, within(machine, field, inner));
    }
    taints = unionTaints(taints, within(machine, object.rest, inner));
  }
  return taints;
}
