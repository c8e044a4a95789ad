import type { Effect } from '../../models';
import { combine } from '../combine';
import { elementsOf } from '../lists';
import { UNREACHABLE, plainArguments } from '../machine';
import { readField, setAnyField } from '../store';
import { numberTaints, unionTaints } from '../taint';
import { taintsInside } from '../taints-inside';
import {
  addTaints,
  classValue,
  constant,
  NOTHING,
  onlyConstant,
  tainted,
  texts,
  UNKNOWN,
  union,
  unionAll,
  withTaints,
  type Value,
} from '../value';
import { argument, objectsOf, type DoEffect, type EffectCall, type Effects } from './effect-call';

type Others = Exclude<Effect, `${string}.${string}`>;

/** Everything that the call was given, and what is inside of it. */
export function everything(call: EffectCall): Value {
  const { receiver, arguments: given, machine } = call;
  const all = [...(receiver === undefined ? [] : [receiver]), ...given.values, ...given.named.values(), given.rest];
  return combine(all.map((value) => (value.objects.length === 0 ? value : tainted(taintsInside(machine, value)))));
}

export const OTHER_EFFECTS: Readonly<Record<Others, DoEffect>> = {
  identity: (call) => call.receiver ?? argument(call, 0) ?? UNKNOWN,
  receiver: (call) => call.receiver ?? UNKNOWN,
  'first-argument': (call) => argument(call, 0) ?? UNKNOWN,
  combine: everything,
  clean: () => UNKNOWN,
  number: (call) => {
    const value = argument(call, 0) ?? call.receiver ?? UNKNOWN;
    const only = onlyConstant(value)?.value;
    const number = typeof only === 'string' && only.trim() !== '' ? Number(only) : only;
    const made = typeof number === 'number' && !Number.isNaN(number) ? constant(number) : UNKNOWN;
    return withTaints(made, numberTaints(value.taints));
  },
  exit: () => {
    throw UNREACHABLE;
  },
};

export const ABSORBING_EFFECTS: Effects<'receiver' | 'copy' | 'generator'> = {
  'receiver.absorb': (call) => {
    const taints = unionTaints(
      combine(call.arguments.values).taints,
      combine([...call.arguments.named.values()]).taints,
    );
    for (const { address, object } of objectsOf(call.receiver, call.machine)) {
      call.machine.update(address, { ...object, taints: unionTaints(object.taints, taints) });
    }
    return call.receiver ?? UNKNOWN;
  },
  'copy.first-to-second': (call) => copyInto(call, argument(call, 0), argument(call, 1)),
  'copy.receiver-to-first': (call) => copyInto(call, call.receiver, argument(call, 0)),
  'copy.first-to-third': (call) => copyInto(call, argument(call, 0), argument(call, 2)),
  'generator.send': (call) => elementsOf(call.machine, call.receiver ?? UNKNOWN),
};

function copyInto({ machine }: EffectCall, from: Value | undefined, to: Value | undefined): Value {
  if (from === undefined || to === undefined) return UNKNOWN;
  const copied = elementsOf(machine, from);
  for (const { address, object } of objectsOf(to, machine)) machine.update(address, setAnyField(object, copied));
  return UNKNOWN;
}

export const REFLECT_EFFECTS: Effects<'reflect'> = {
  'reflect.get-attribute': (call) => {
    const [object = UNKNOWN, name = UNKNOWN, otherwise] = call.arguments.values;
    const found = call.machine.readIndex(object, name, call.place);
    return otherwise === undefined ? found : union(found, otherwise);
  },
  'reflect.set-attribute': (call) => {
    const [object = UNKNOWN, name = UNKNOWN, value = UNKNOWN] = call.arguments.values;
    call.machine.writeIndex(object, name, value, call.place);
    return UNKNOWN;
  },
  'reflect.get-field': (call) =>
    call.machine.readIndex(argument(call, 0) ?? UNKNOWN, call.receiver ?? UNKNOWN, call.place),
  'reflect.set-field': (call) => {
    const [object = UNKNOWN, value = UNKNOWN] = call.arguments.values;
    call.machine.writeIndex(object, call.receiver ?? UNKNOWN, value, call.place);
    return UNKNOWN;
  },
  'reflect.class-for-name': (call) => {
    const name = argument(call, 0) ?? UNKNOWN;
    const found = texts(name).flatMap((text) => call.machine.program.findClass(call.machine.frame.module, text) ?? []);
    return found.length === 0 ? tainted(name.taints) : unionAll(found.map(classValue));
  },
  'reflect.new-instance': (call) => {
    const type = call.receiver ?? argument(call, 0) ?? UNKNOWN;
    return call.machine.construct(type, { arguments: call.arguments, place: call.place });
  },
  'reflect.class': (call) => call.receiver ?? UNKNOWN,
  'reflect.get-method': (call) => {
    const [name = UNKNOWN] = call.arguments.values;
    const only = onlyConstant(name)?.value;
    if (call.receiver === undefined || typeof only !== 'string') return tainted(name.taints);
    return addTaints(call.machine.readMember(call.receiver, only, call.place), name.taints);
  },
  'reflect.invoke': (call) => {
    const [self, ...rest] = call.arguments.values;
    if (call.receiver === undefined || call.receiver.functions.length === 0) return everything(call);
    return call.machine.callValue(call.receiver, {
      ...(self === undefined ? {} : { self }),
      arguments: plainArguments(rest),
      place: call.place,
    });
  },
};

export const CONFIGURATION_EFFECTS: Effects<'configuration' | 'json'> = {
  'configuration.load': () => UNKNOWN,
  'configuration.get': (call) => {
    const key = argument(call, 0) ?? UNKNOWN;
    const found = texts(key).flatMap((text) => call.machine.configuration(text));
    const otherwise = argument(call, 1) ?? NOTHING;
    const objects = objectsOf(call.receiver, call.machine);
    const set = texts(key).flatMap((text) => objects.flatMap(({ object }) => readField(object, text) ?? []));
    if (set.length > 0) return unionAll(set);
    if (found.length > 0) return unionAll(found.map((value) => constant(value)));
    const taints = objects.reduce((all, { object }) => unionTaints(all, object.taints), call.receiver?.taints ?? []);
    return addTaints(union(otherwise, UNKNOWN), taints);
  },
  'json.parse': (call) => tainted(everything(call).taints),
  'json.text': (call) => tainted(everything(call).taints),
};
