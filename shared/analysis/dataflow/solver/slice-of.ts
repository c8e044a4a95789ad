import type { ConstantValue } from '../ir';
import { elementsOf, newList } from './lists';
import { iteratedValues } from './iterate';
import type { Machine } from './machine';
import { readAnyField, type HeapObject } from './store';
import { notAtStart } from './taint';
import {
  addTaints,
  constant,
  NOTHING,
  onlyConstant,
  onlyObject,
  tainted,
  UNKNOWN,
  union,
  withTaints,
  type Value,
} from './value';

/** `value[start:stop:step]`: the places of a list or the characters of a text that are meant. */
export function sliceOf(machine: Machine, value: Value, bounds: readonly Value[]): Value {
  const numbers = bounds.map((bound) => onlyConstant(bound)?.value);
  const isKnown = numbers.every((one) => one === null || typeof one === 'number');
  const [start, stop, step] = numbers.map((one) => (typeof one === 'number' ? one : undefined));
  const text = onlyConstant(value)?.value;
  if (isKnown && typeof text === 'string') {
    return withTaints(constant(chosen(Array.from(text), start, stop, step).join('')), value.taints);
  }
  const address = onlyObject(value);
  const values =
    isKnown && address !== undefined && machine.object(address).shape === 'list'
      ? iteratedValues(machine, value)
      : undefined;
  if (values !== undefined) return newList(machine, chosen(values, start, stop, step));
  if (value.objects.length > 0) {
    const list = newList(machine, [], elementsOf(machine, { ...value, isUnknown: false, constants: [] }));
    return value.isUnknown || value.constants.length > 0 ? union(list, tainted(value.taints)) : list;
  }
  return addTaints(UNKNOWN, start === undefined || start === 0 ? value.taints : notAtStart(value.taints));
}

/** `value[start:stop] = other`. */
export function writeSlice(machine: Machine, target: Value, bounds: readonly Value[], value: Value): void {
  const [start = null, stop = null, step = null] = bounds.map((bound) => onlyConstant(bound)?.value);
  const isWhole = start === null && stop === null;
  const isKnown = [start, stop].every((one) => one === null || typeof one === 'number') && step === null;
  const added = iteratedValues(machine, value);
  const before = onlyObject(target) === undefined ? undefined : isWhole ? [] : iteratedValues(machine, target);
  for (const address of target.objects) {
    const { length: _length, ...object } = machine.object(address);
    if (isKnown && added !== undefined && before !== undefined) {
      const kept = [...before.slice(0, numberOr(start, 0)), ...added, ...before.slice(numberOr(stop, before.length))];
      const fields = new Map(kept.map((one, index) => [String(index), one] as const));
      machine.update(address, { ...object, fields, rest: NOTHING, length: kept.length });
      continue;
    }
    const held: HeapObject = object;
    const rest = union(readAnyField(held), added?.length === 0 ? NOTHING : elementsOf(machine, value));
    machine.update(address, { ...held, fields: new Map(), rest });
  }
}

function numberOr(bound: ConstantValue, otherwise: number): number {
  return typeof bound === 'number' ? bound : otherwise;
}

function chosen<T>(values: readonly T[], start?: number, stop?: number, step = 1): readonly T[] {
  if (step === 1) return values.slice(start, stop);
  if (step === 0) return [];
  const { length } = values;
  const place = (bound: number | undefined, otherwise: number) =>
    bound === undefined ? otherwise : Math.max(step > 0 ? 0 : -1, Math.min(bound < 0 ? bound + length : bound, length));
  const picked: T[] = [];
  const from = Math.min(place(start, step > 0 ? 0 : length - 1), step > 0 ? length : length - 1);
  const to = place(stop, step > 0 ? length : -1);
  for (let index = from; step > 0 ? index < to : index > to; index += step) {
    const value = values[index];
    if (value !== undefined) picked.push(value);
  }
  return picked;
}
