import { elementsOf, newList } from '../lists';
import { EMPTY_OBJECT, readAnyField, readField, type HeapObject } from '../store';
import { unionTaints } from '../taint';
import {
  addTaints,
  constant,
  NOTHING,
  objectValue,
  onlyConstant,
  onlyObject,
  tainted,
  UNDEFINED,
  UNKNOWN,
  union,
  unionAll,
  type Value,
} from '../value';
import { argument, objectsOf, type EffectCall, type Effects } from './effect-call';
import { placesOf, withoutPlaces, withPlaces } from './list-places';
import { receiverElements } from './receiver-elements';

/** Changes every list that the receiver may be: place by place where that is known, else as a whole. */
function change(
  call: EffectCall,
  byPlace: (values: Value[]) => readonly Value[] | undefined,
  added: Value = NOTHING,
): void {
  const isCertain = call.receiver !== undefined && onlyObject(call.receiver) !== undefined;
  for (const { address, object } of objectsOf(call.receiver, call.machine)) {
    const places = isCertain ? placesOf(object) : undefined;
    const changed = places === undefined ? undefined : byPlace([...places]);
    call.machine.update(address, changed === undefined ? withoutPlaces(object, added) : withPlaces(object, changed));
  }
}

function numberAt(call: EffectCall, index: number): number | undefined {
  const value = argument(call, index);
  const only = value === undefined ? undefined : onlyConstant(value)?.value;
  return typeof only === 'number' && Number.isInteger(only) ? only : undefined;
}

/** The value at a place, counted from the end when negative. */
function at(call: EffectCall, index: number | undefined): Value {
  if (call.receiver === undefined) return UNKNOWN;
  let result = NOTHING;
  for (const { object } of objectsOf(call.receiver, call.machine)) {
    const places = placesOf(object);
    const found = places === undefined || index === undefined ? undefined : (places.at(index) ?? UNDEFINED);
    const known = index === undefined ? undefined : readField(object, String(index));
    result = union(result, addTaints(found ?? known ?? readAnyField(object), object.taints));
  }
  if (result === NOTHING || call.receiver.isUnknown) result = union(result, UNKNOWN);
  return addTaints(result, call.receiver.taints);
}

function typeOf({ name }: EffectCall): string | undefined {
  return name.endsWith('.<init>') ? name.slice(0, -'.<init>'.length) : undefined;
}

function take(call: EffectCall, index: number | undefined): Value {
  const taken = at(call, index);
  change(call, (values) => {
    if (index === undefined) return undefined;
    values.splice(index < 0 ? values.length + index : index, 1);
    return values;
  });
  return taken;
}

/** A new list of some of the places of the receiver. */
function part(call: EffectCall, choose: (values: Value[]) => readonly Value[] | undefined): Value {
  const list = call.receiver ?? argument(call, 0);
  const address = list === undefined ? undefined : onlyObject(list);
  const object = address === undefined ? undefined : call.machine.object(address);
  const places = object === undefined ? undefined : placesOf(object);
  const chosen = places === undefined ? undefined : choose(places);
  if (chosen !== undefined) {
    const made = newList(call.machine, chosen, NOTHING, object?.type);
    return addTaints(made, unionTaints(list?.taints ?? [], object?.taints ?? []));
  }
  return newList(call.machine, [], receiverElements(call), object?.type);
}

export const LIST_EFFECTS: Effects<'list'> = {
  'list.new': (call) => {
    const first = argument(call, 0);
    const type = typeOf(call);
    if (first === undefined || first.objects.length === 0) {
      const held = first === undefined || first.taints.length === 0 ? NOTHING : tainted(first.taints);
      return newList(call.machine, [], held, type);
    }
    const address = onlyObject(first);
    const places = address === undefined ? undefined : placesOf(call.machine.object(address));
    return places === undefined
      ? newList(call.machine, [], elementsOf(call.machine, first), type)
      : newList(call.machine, places, NOTHING, type);
  },
  'list.of': (call) => newList(call.machine, call.arguments.values, call.arguments.rest),
  'list.append': (call) => {
    const added = call.arguments.values;
    change(call, (values) => [...values, ...added], union(unionAll(added), call.arguments.rest));
    return UNKNOWN;
  },
  'list.prepend': (call) => {
    const added = call.arguments.values;
    change(call, (values) => [...added, ...values], unionAll(added));
    return UNKNOWN;
  },
  'list.insert': (call) => {
    const index = numberAt(call, 0);
    const value = argument(call, 1) ?? UNKNOWN;
    change(call, (values) => (index === undefined ? undefined : values.toSpliced(index, 0, value)), value);
    return UNKNOWN;
  },
  'list.append-all': (call) => {
    const other = argument(call, 0) ?? UNKNOWN;
    const address = onlyObject(other);
    const added = address === undefined ? undefined : placesOf(call.machine.object(address));
    change(
      call,
      (values) => (added === undefined ? undefined : [...values, ...added]),
      elementsOf(call.machine, other),
    );
    return UNKNOWN;
  },
  'list.get': (call) => at(call, numberAt(call, 0)),
  'list.set': (call) => {
    const index = numberAt(call, 0);
    const value = argument(call, 1) ?? UNKNOWN;
    const before = at(call, index);
    change(
      call,
      (values) => (index === undefined || index > values.length ? undefined : values.toSpliced(index, 1, value)),
      value,
    );
    return before;
  },
  'list.remove-at': (call) => {
    const index = call.arguments.values.length === 0 ? -1 : numberAt(call, 0);
    const isByValue = index === undefined && argument(call, 0)?.isUnknown === false;
    if (!isByValue) return take(call, index);
    const wanted = onlyConstant(argument(call, 0) ?? UNKNOWN);
    change(call, (values) => {
      const found = values.findIndex((value) => wanted !== undefined && onlyConstant(value)?.value === wanted.value);
      return found === -1 ? (wanted === undefined ? undefined : values) : values.toSpliced(found, 1);
    });
    return UNKNOWN;
  },
  'list.remove-value': (call) => {
    const value = argument(call, 0) ?? UNKNOWN;
    const wanted = onlyConstant(value);
    const isSame = (one: Value) => one === value || (wanted !== undefined && onlyConstant(one)?.value === wanted.value);
    change(call, (values) => {
      const found = values.findIndex(isSame);
      if (found !== -1) return values.toSpliced(found, 1);
      return wanted !== undefined && values.every((one) => onlyConstant(one) !== undefined) ? values : undefined;
    });
    return UNKNOWN;
  },
  'list.remove-first': (call) => take(call, 0),
  'list.remove-last': (call) => take(call, -1),
  'list.first': (call) => at(call, 0),
  'list.last': (call) => at(call, -1),
  'list.clear': (call) => {
    for (const { address, object } of objectsOf(call.receiver, call.machine)) {
      call.machine.update(address, { ...object, fields: new Map(), rest: NOTHING, length: 0, taints: [] });
    }
    return UNKNOWN;
  },
  'list.slice': (call) => {
    const offset = call.receiver === undefined ? 1 : 0;
    const start = argument(call, offset) === undefined ? 0 : numberAt(call, offset);
    const end = argument(call, offset + 1) === undefined ? undefined : (numberAt(call, offset + 1) ?? null);
    return part(call, (values) => (start === undefined || end === null ? undefined : values.slice(start, end)));
  },
  'list.splice': (call) => {
    const start = numberAt(call, 0);
    const count = argument(call, 1) === undefined ? Number.POSITIVE_INFINITY : numberAt(call, 1);
    const added = call.arguments.values.slice(2);
    const removed = part(call, (values) =>
      start === undefined || count === undefined ? undefined : values.slice(start, start + count),
    );
    change(
      call,
      (values) =>
        start === undefined || count === undefined
          ? undefined
          : values.toSpliced(start, Math.min(count, values.length), ...added),
      unionAll(added),
    );
    return removed;
  },
  'list.reverse': (call) => {
    change(call, (values) => values.reverse());
    return call.receiver ?? part(call, (values) => values.reverse());
  },
  'list.copy': (call) => part(call, (values) => values),
  'list.concat': (call) => {
    const all = [call.receiver, ...call.arguments.values].filter((value) => value !== undefined);
    const lists = all.map((value) => {
      const address = onlyObject(value);
      if (address === undefined) return value.objects.length === 0 && !value.isUnknown ? [value] : undefined;
      return placesOf(call.machine.object(address));
    });
    if (lists.every((one) => one !== undefined)) return newList(call.machine, lists.flat());
    return newList(call.machine, [], unionAll(all.map((value) => elementsOf(call.machine, value))));
  },
  'list.size': (call) => {
    const address = call.receiver === undefined ? undefined : onlyObject(call.receiver);
    const length = address === undefined ? undefined : call.machine.object(address).length;
    return length === undefined ? UNKNOWN : constant(length);
  },
  'list.fill': (call) => {
    const value = argument(call, call.receiver === undefined ? 1 : 0) ?? UNKNOWN;
    const target = call.receiver ?? argument(call, 0);
    for (const { address, object } of objectsOf(target, call.machine)) {
      const places = placesOf(object);
      call.machine.update(
        address,
        places === undefined
          ? withoutPlaces(object, value)
          : withPlaces(
              object,
              places.map(() => value),
            ),
      );
    }
    return target ?? UNKNOWN;
  },
  'list.iterator': (call) => {
    const list = call.receiver ?? argument(call, 0) ?? UNKNOWN;
    const address = onlyObject(list);
    const places = address === undefined ? undefined : placesOf(call.machine.object(address));
    const fields = new Map((places ?? []).map((value, index) => [String(index), value] as const));
    const object: HeapObject = {
      ...EMPTY_OBJECT,
      shape: 'iterator',
      fields,
      rest: places === undefined ? elementsOf(call.machine, list) : NOTHING,
      ...(places === undefined ? {} : { length: places.length }),
      taints: list.taints,
    };
    return objectValue(call.machine.allocate(object));
  },
  'list.to-array': (call) => part(call, (values) => values),
  'list.sort': (call) => {
    change(call, () => undefined);
    return call.receiver ?? part(call, () => undefined);
  },
  'list.contains': () => UNKNOWN,
  'list.index-of': () => UNKNOWN,
  'list.enumerate': (call) => {
    const list = argument(call, 0) ?? UNKNOWN;
    const address = onlyObject(list);
    const places = address === undefined ? undefined : placesOf(call.machine.object(address));
    if (places === undefined) {
      return newList(call.machine, [], newList(call.machine, [UNKNOWN, elementsOf(call.machine, list)]));
    }
    return newList(
      call.machine,
      places.map((value, index) => newList(call.machine, [constant(index), value])),
    );
  },
  'list.zip': (call) => {
    const lists = call.arguments.values.map((value) => {
      const address = onlyObject(value);
      return address === undefined ? undefined : placesOf(call.machine.object(address));
    });
    if (lists.every((one) => one !== undefined) && lists.length > 0) {
      const length = Math.min(...lists.map((one) => one.length));
      return newList(
        call.machine,
        Array.from({ length }, (_, index) =>
          newList(
            call.machine,
            lists.map((one) => one[index] ?? UNKNOWN),
          ),
        ),
      );
    }
    return newList(
      call.machine,
      [],
      newList(
        call.machine,
        call.arguments.values.map((value) => elementsOf(call.machine, value)),
      ),
    );
  },
};
