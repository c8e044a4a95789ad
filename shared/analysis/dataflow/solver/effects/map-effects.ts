import { elementsOf, newList, takeOver } from '../expressions';
import { keysOf } from '../keys';
import { unionTaints } from '../taint';
import { EMPTY_OBJECT, readAnyField, readField, setAnyField, setField, type HeapObject } from '../store';
import {
  addTaints,
  constant,
  NOTHING,
  objectValue,
  onlyConstant,
  onlyObject,
  UNDEFINED,
  UNKNOWN,
  union,
  type Value,
} from '../value';
import { argument, objectsOf, type EffectCall, type Effects } from './effect-call';

function keyOf(value: Value | undefined): string | undefined {
  const only = value === undefined ? undefined : onlyConstant(value);
  return only === undefined ? undefined : String(only.value);
}

function typeOf({ name }: EffectCall): { type?: string } {
  return name.endsWith('.<init>') ? { type: name.slice(0, -'.<init>'.length) } : {};
}

function read(call: EffectCall, key: Value | undefined, otherwise: Value): Value {
  if (call.receiver === undefined) return UNKNOWN;
  const name = keyOf(key);
  let result = NOTHING;
  for (const { object } of objectsOf(call.receiver, call.machine)) {
    const found = name === undefined ? union(readAnyField(object), otherwise) : (readField(object, name) ?? otherwise);
    result = union(result, addTaints(found, object.taints));
  }
  if (result === NOTHING || call.receiver.isUnknown) result = union(result, UNKNOWN);
  return addTaints(result, call.receiver.taints);
}

function write(call: EffectCall, key: Value | undefined, value: Value, keepsOld = false): void {
  const name = keyOf(key);
  const isCertain = call.receiver !== undefined && onlyObject(call.receiver) !== undefined;
  for (const { address, object } of objectsOf(call.receiver, call.machine)) {
    if (name === undefined) {
      const keyTaints = unionTaints(object.keyTaints ?? [], key?.taints ?? []);
      call.machine.update(address, { ...setAnyField(object, value), keyTaints });
      continue;
    }
    const before = readField(object, name);
    if (keepsOld && before !== undefined && isCertain) continue;
    call.machine.update(
      address,
      setField(object, name, isCertain || before === undefined ? value : union(before, value)),
    );
  }
}

function entriesOf(call: EffectCall, value: Value): Value {
  const address = onlyObject(value);
  const object = address === undefined ? undefined : call.machine.object(address);
  const entry = (key: Value, held: Value): Value =>
    objectValue(
      call.machine.allocate({
        ...EMPTY_OBJECT,
        shape: 'list',
        type: '#entry',
        length: 2,
        fields: new Map([
          ['0', key],
          ['1', held],
        ]),
      }),
    );
  if (object !== undefined && object.rest === NOTHING && object.taints.length === 0) {
    return newList(
      call.machine,
      [...object.fields].map(([key, held]) => entry(addTaints(constant(key), object.keyTaints ?? []), held)),
    );
  }
  return newList(call.machine, [], entry(keysOf(call.machine, value), elementsOf(call.machine, value)));
}

export const MAP_EFFECTS: Effects<'map' | 'object' | 'entry'> = {
  'map.new': (call) => {
    let object: HeapObject = { ...EMPTY_OBJECT, ...typeOf(call), shape: 'map' };
    const first = argument(call, 0);
    if (first !== undefined) object = takeOver(call.machine, object, first);
    for (const [key, value] of call.arguments.named) object = setField(object, key, value);
    return objectValue(call.machine.allocate(object));
  },
  'map.of': (call) => {
    const { values } = call.arguments;
    let object: HeapObject = { ...EMPTY_OBJECT, shape: 'map' };
    for (let index = 0; index + 1 < values.length; index += 2) {
      const name = keyOf(values[index]);
      const value = values[index + 1] ?? UNKNOWN;
      object = name === undefined ? setAnyField(object, value) : setField(object, name, value);
    }
    return objectValue(call.machine.allocate(object));
  },
  'map.get': (call) => read(call, argument(call, 0), argument(call, 1) ?? UNDEFINED),
  'map.get-or-default': (call) => read(call, argument(call, 0), argument(call, 1) ?? UNDEFINED),
  'map.set': (call) => {
    const before = read(call, argument(call, 0), UNDEFINED);
    write(call, argument(call, 0), argument(call, 1) ?? UNKNOWN);
    return before;
  },
  'map.put-if-absent': (call) => {
    write(call, argument(call, 0), argument(call, 1) ?? UNDEFINED, true);
    return read(call, argument(call, 0), UNDEFINED);
  },
  'map.remove': (call) => {
    const before = read(call, argument(call, 0), argument(call, 1) ?? UNDEFINED);
    const name = keyOf(argument(call, 0));
    for (const { address, object } of objectsOf(call.receiver, call.machine)) {
      if (name === undefined || !object.fields.has(name)) continue;
      const fields = new Map(object.fields);
      fields.delete(name);
      call.machine.update(address, { ...object, fields });
    }
    return before;
  },
  'map.has': (call) => {
    const name = keyOf(argument(call, 0));
    const address = call.receiver === undefined ? undefined : onlyObject(call.receiver);
    const object = address === undefined ? undefined : call.machine.object(address);
    if (object === undefined || name === undefined || object.rest !== NOTHING || object.shape === 'list') {
      return UNKNOWN;
    }
    return constant(object.fields.has(name));
  },
  'map.keys': (call) => {
    const map = call.receiver ?? argument(call, 0) ?? UNKNOWN;
    const address = onlyObject(map);
    const object = address === undefined ? undefined : call.machine.object(address);
    if (object !== undefined && object.rest === NOTHING && object.taints.length === 0) {
      return newList(
        call.machine,
        [...object.fields.keys()].map((key) => addTaints(constant(key), object.keyTaints ?? [])),
      );
    }
    return newList(call.machine, [], keysOf(call.machine, map));
  },
  'map.values': (call) => {
    const map = call.receiver ?? argument(call, 0) ?? UNKNOWN;
    const address = onlyObject(map);
    const object = address === undefined ? undefined : call.machine.object(address);
    if (object !== undefined && object.rest === NOTHING && object.taints.length === 0) {
      return newList(call.machine, [...object.fields.values()]);
    }
    return newList(call.machine, [], elementsOf(call.machine, map));
  },
  'map.entries': (call) => entriesOf(call, call.receiver ?? argument(call, 0) ?? UNKNOWN),
  'map.clear': (call) => {
    for (const { address, object } of objectsOf(call.receiver, call.machine)) {
      call.machine.update(address, { ...object, fields: new Map(), rest: NOTHING, taints: [] });
    }
    return UNKNOWN;
  },
  'map.put-all': (call) => {
    const other = argument(call, 0) ?? UNKNOWN;
    for (const { address, object } of objectsOf(call.receiver, call.machine)) {
      let changed = takeOver(call.machine, object, other);
      for (const [key, value] of call.arguments.named) changed = setField(changed, key, value);
      call.machine.update(address, changed);
    }
    return UNKNOWN;
  },
  'map.copy': (call) =>
    objectValue(
      call.machine.allocate(
        takeOver(call.machine, { ...EMPTY_OBJECT, shape: 'map' }, call.receiver ?? argument(call, 0) ?? UNKNOWN),
      ),
    ),
  'map.from-entries': (call) => {
    const list = argument(call, 0) ?? UNKNOWN;
    let object: HeapObject = { ...EMPTY_OBJECT, shape: 'map' };
    for (const { object: entry } of objectsOf(elementsOf(call.machine, list), call.machine)) {
      const key = keyOf(entry.fields.get('0'));
      const value = entry.fields.get('1') ?? UNKNOWN;
      object = key === undefined ? setAnyField(object, value) : setField(object, key, value);
    }
    return objectValue(call.machine.allocate({ ...object, taints: list.taints }));
  },
  'object.assign': (call) => {
    const [target, ...others] = call.arguments.values;
    for (const { address, object } of objectsOf(target, call.machine)) {
      call.machine.update(
        address,
        others.reduce((taken, other) => takeOver(call.machine, taken, other), object),
      );
    }
    return target ?? UNKNOWN;
  },
  'object.define-property': (call) => {
    const [target, key, description] = call.arguments.values;
    const value = description === undefined ? UNKNOWN : call.machine.readMember(description, 'value', call.place);
    if (target !== undefined && key !== undefined) call.machine.writeIndex(target, key, value, call.place);
    return target ?? UNKNOWN;
  },
  'entry.key': (call) => entryPart(call, '0'),
  'entry.value': (call) => entryPart(call, '1'),
};

function entryPart(call: EffectCall, part: string): Value {
  let result = NOTHING;
  for (const { object } of objectsOf(call.receiver, call.machine)) {
    result = union(result, readField(object, part) ?? UNKNOWN);
  }
  return result === NOTHING ? addTaints(UNKNOWN, call.receiver?.taints ?? []) : result;
}
