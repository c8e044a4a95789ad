import { newList } from '../lists';
import { takeOver } from '../take-over';
import { iteratedElements, iteratedValues } from '../iterate';
import { EMPTY_OBJECT, setAnyField, setField, type HeapObject } from '../store';
import {
  NOTHING,
  UNKNOWN,
  addTaints,
  constant,
  objectValue,
  onlyConstant,
  onlyObject,
  union,
  unionAll,
  type Value,
} from '../value';
import { argument, type EffectCall, type Effects } from './effect-call';

const MAX_RANGE = 20;

/** A new list of what going over a value gives. */
function listOf({ machine }: EffectCall, value: Value | undefined): Value {
  if (value === undefined) return newList(machine, []);
  const values = iteratedValues(machine, value);
  return values === undefined ? newList(machine, [], iteratedElements(machine, value)) : newList(machine, values);
}

export const ITERATED_EFFECTS: Effects<'iterated'> = {
  'iterated.list': (call) => listOf(call, argument(call, 0)),
  'iterated.of-second': (call) => listOf(call, argument(call, 1)),
  'iterated.map': (call) => {
    const first = argument(call, 0);
    let object: HeapObject = { ...EMPTY_OBJECT, shape: 'map' };
    if (first !== undefined) {
      object = isMap(call, first) ? takeOver(call.machine, object, first) : ofPairs(call, object, first);
    }
    for (const [key, value] of call.arguments.named) object = setField(object, key, value);
    if (call.arguments.rest !== NOTHING) object = setAnyField(object, call.arguments.rest);
    return objectValue(call.machine.allocate(object));
  },
  'iterated.range': (call) => {
    const numbers = call.arguments.values.map((value) => onlyConstant(value)?.value);
    const [first, second, step = 1] = numbers;
    const start = numbers.length > 1 ? first : 0;
    const end = numbers.length > 1 ? second : first;
    if (typeof start !== 'number' || typeof end !== 'number' || typeof step !== 'number' || step === 0) {
      return newList(call.machine, [], UNKNOWN);
    }
    const length = Math.max(0, Math.ceil((end - start) / step));
    if (length > MAX_RANGE) return newList(call.machine, [], UNKNOWN);
    return newList(
      call.machine,
      Array.from({ length }, (_, index) => constant(start + index * step)),
    );
  },
  'iterated.size': (call) => {
    const value = argument(call, 0);
    const values = value === undefined ? undefined : iteratedValues(call.machine, value);
    return values === undefined ? UNKNOWN : constant(values.length);
  },
  'iterated.sorted': (call) => {
    const value = argument(call, 0) ?? UNKNOWN;
    const values = iteratedValues(call.machine, value);
    const constants = values?.map((one) => onlyConstant(one)?.value);
    const isReversed = call.arguments.named.has('reverse');
    if (
      values === undefined ||
      constants === undefined ||
      isReversed ||
      call.arguments.named.has('key') ||
      !areAlike(constants)
    ) {
      return newList(call.machine, [], values === undefined ? iteratedElements(call.machine, value) : unionAll(values));
    }
    const order = [...constants.keys()].sort((left, right) => compare(constants[left], constants[right]));
    return newList(
      call.machine,
      order.map((index) => values[index] ?? UNKNOWN),
    );
  },
  'iterated.reversed': (call) => {
    const value = argument(call, 0) ?? UNKNOWN;
    const values = iteratedValues(call.machine, value);
    return values === undefined ? listOf(call, value) : newList(call.machine, values.toReversed());
  },
  'iterated.next': (call) => {
    const [iterator = UNKNOWN, otherwise = NOTHING] = call.arguments.values;
    const address = onlyObject(iterator);
    const values = iteratedValues(call.machine, iterator);
    if (address === undefined || values === undefined) {
      const result = call.machine.callMember(iterator, '__next__', { arguments: NO_ARGUMENTS, place: call.place });
      return union(result, otherwise);
    }
    const [first, ...rest] = values;
    const object = call.machine.object(address);
    const fields = new Map(rest.map((one, index) => [String(index), one] as const));
    call.machine.update(address, { ...object, fields, length: rest.length });
    return first ?? (otherwise === NOTHING ? UNKNOWN : otherwise);
  },
  'iterated.joined': (call) => {
    const all = call.arguments.values.map((value) => iteratedValues(call.machine, value));
    if (all.every((one) => one !== undefined) && call.arguments.rest === NOTHING) {
      return newList(call.machine, all.flat());
    }
    const elements = call.arguments.values.map((value) => iteratedElements(call.machine, value));
    return newList(call.machine, [], unionAll([...elements, call.arguments.rest]));
  },
};

const NO_ARGUMENTS = { values: [], named: new Map<string, Value>(), rest: NOTHING };

function isMap({ machine }: EffectCall, value: Value): boolean {
  return (
    value.objects.some((address) => !['list', 'iterator'].includes(machine.object(address).shape)) ||
    value.objects.length === 0
  );
}

function ofPairs({ machine }: EffectCall, object: HeapObject, pairs: Value): HeapObject {
  const values = iteratedValues(machine, pairs) ?? [iteratedElements(machine, pairs)];
  let made = object;
  for (const pair of values) {
    const [key, value] = iteratedValues(machine, pair) ?? [UNKNOWN, iteratedElements(machine, pair)];
    const name = onlyConstant(key ?? UNKNOWN);
    made =
      name === undefined ? setAnyField(made, value ?? UNKNOWN) : setField(made, String(name.value), value ?? UNKNOWN);
    made = { ...made, keyTaints: addTaints(UNKNOWN, [...(made.keyTaints ?? []), ...(key?.taints ?? [])]).taints };
  }
  return made;
}

function areAlike(values: readonly unknown[]): values is (string | number)[] {
  return values.every((value) => typeof value === 'string') || values.every((value) => typeof value === 'number');
}

function compare(left: string | number | undefined, right: string | number | undefined): number {
  if (left === undefined || right === undefined || left === right) return 0;
  return left < right ? -1 : 1;
}
