import type { Machine } from './machine';
import { elementsOf } from './lists';
import { settle } from './settle';
import { callSpecial } from './call-special';
import { keysOf } from './keys';
import {
  NOTHING,
  addTaints,
  constant,
  onlyConstant,
  onlyObject,
  UNDEFINED,
  union,
  withTaints,
  type Value,
} from './value';

const NO_PLACE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
/** Texts longer than this are not gone over character by character. */
const MAX_CHARACTERS = 64;

/** The values that Python gets from going over something, in their order; undefined where that is not known. */
export function iteratedValues(machine: Machine, value: Value): readonly Value[] | undefined {
  const text = onlyConstant(value)?.value;
  if (typeof text === 'string' && text.length <= MAX_CHARACTERS) {
    return Array.from(text).map((character) => withTaints(constant(character), value.taints));
  }
  const address = onlyObject(value);
  if (address === undefined) return undefined;
  const given = callSpecial(machine, value, '__iter__', [], NO_PLACE);
  if (given !== undefined && onlyObject(given) !== address) return iteratedValues(machine, given);
  const { shape, fields, rest, length, keyTaints, taints } = machine.object(address);
  if (rest !== NOTHING || shape === 'instance' || shape === 'scope') return undefined;
  if (shape === 'list' || shape === 'iterator') {
    if (length === undefined) return undefined;
    return Array.from({ length }, (_, index) => addTaints(fields.get(String(index)) ?? UNDEFINED, taints));
  }
  const all = [...taints, ...(keyTaints ?? [])];
  return [...fields.keys()].map((key) => addTaints(constant(key), all));
}

/** What any of those values may be. */
export function iteratedElements(machine: Machine, value: Value): Value {
  const given =
    callSpecial(machine, value, '__iter__', [], NO_PLACE) ?? callSpecial(machine, value, '__aiter__', [], NO_PLACE);
  if (given !== undefined) {
    if (onlyObject(given) !== onlyObject(value)) return iteratedElements(machine, given);
    const next =
      callSpecial(machine, value, '__next__', [], NO_PLACE) ?? callSpecial(machine, value, '__anext__', [], NO_PLACE);
    if (next !== undefined) return settle(machine, next);
  }
  let elements = value.objects.length === 0 ? elementsOf(machine, value) : NOTHING;
  for (const address of value.objects) {
    const { shape } = machine.object(address);
    const one: Value = { ...NOTHING, objects: [address] };
    elements = union(elements, shape === 'map' || shape === 'object' ? keysOf(machine, one) : elementsOf(machine, one));
  }
  return addTaints(elements, value.taints);
}
