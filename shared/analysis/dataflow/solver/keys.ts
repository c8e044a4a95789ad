import type { Machine } from './machine';
import { NOTHING, addTaints, constant, UNKNOWN, union, unionAll, type Value } from './value';

const MAX_KEYS = 20;

/** What the keys of a collection may be. */
export function keysOf(machine: Machine, value: Value): Value {
  const keys = value.objects.flatMap((address) => [...machine.object(address).fields.keys()]);
  const all = unionAll(keys.slice(0, MAX_KEYS).map((key) => constant(key)));
  const isMore = value.objects.some((address) => machine.object(address).rest !== NOTHING);
  const known = isMore || value.isUnknown || keys.length === 0 ? union(all, UNKNOWN) : all;
  const taints = value.objects.flatMap((address) => machine.object(address).keyTaints ?? []);
  return addTaints(addTaints(known, taints), value.taints);
}
