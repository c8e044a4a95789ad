import { elementsOf, newList } from './expressions';
import { keysOf } from './keys';
import type { Machine } from './machine';
import {
  addTaints,
  constant,
  NOTHING,
  onlyConstant,
  onlyObject,
  UNDEFINED,
  UNKNOWN,
  union,
  withTaints,
  type Value,
} from './value';

const MAX_CHARACTERS = 64;

/** The values that JavaScript gets from going over something, in their order; undefined where that is not known. */
export function scriptValues(machine: Machine, value: Value): readonly Value[] | undefined {
  const text = onlyConstant(value)?.value;
  if (typeof text === 'string' && text.length <= MAX_CHARACTERS) {
    return Array.from(text, (character) => character).map((character) => withTaints(constant(character), value.taints));
  }
  const address = onlyObject(value);
  if (address === undefined) return undefined;
  const { shape, type, fields, rest, length, taints, keyTaints } = machine.object(address);
  if (rest !== NOTHING) return undefined;
  if (shape === 'list' || shape === 'iterator') {
    if (length === undefined) return undefined;
    return Array.from({ length }, (_, index) => addTaints(fields.get(String(index)) ?? UNDEFINED, taints));
  }
  // Going over a `Map` gives its entries.
  if (type !== 'Map' || taints.length > 0) return undefined;
  return [...fields].map(([key, held]) => newList(machine, [withTaints(constant(key), keyTaints ?? []), held]));
}

/** What any of those values may be. */
export function scriptElements(machine: Machine, value: Value): Value {
  let elements = value.objects.length === 0 ? elementsOf(machine, value) : NOTHING;
  for (const address of value.objects) {
    const one: Value = { ...NOTHING, objects: [address] };
    const isMap = machine.object(address).type === 'Map';
    const held = elementsOf(machine, one);
    elements = union(elements, isMap ? newList(machine, [keysOf(machine, one), held]) : held);
  }
  return addTaints(value.isUnknown ? union(elements, UNKNOWN) : elements, value.taints);
}
