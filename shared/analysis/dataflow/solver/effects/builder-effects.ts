import { joinTexts } from '../fold';
import { EMPTY_OBJECT, setField } from '../store';
import { unionTaints } from '../taint';
import { constant, objectValue, onlyConstant, UNKNOWN, unionAll, withTaints, type Value } from '../value';
import { argument, objectsOf, type EffectCall, type Effects } from './effect-call';

const CONTENT = 'text';

/** Puts in place of the content what it is made into; the result is the builder. */
function change(call: EffectCall, make: (before: Value) => Value): Value {
  const objects = objectsOf(call.receiver, call.machine);
  for (const { address, object } of objects) {
    const before = object.fields.get(CONTENT) ?? UNKNOWN;
    call.machine.update(address, setField(object, CONTENT, make(before)));
  }
  if (objects.length > 0 && call.receiver !== undefined) return call.receiver;
  const all = [...(call.receiver === undefined ? [] : [call.receiver]), ...call.arguments.values];
  return withTaints(UNKNOWN, unionAll(all).taints);
}

/** Something unknown with the data of both. */
function mix(before: Value, call: EffectCall): Value {
  return withTaints(UNKNOWN, unionTaints(before.taints, unionAll(call.arguments.values).taints));
}

export const BUILDER_EFFECTS: Effects<'builder'> = {
  'builder.new': (call) => {
    const first = argument(call, 0);
    const isSize = first !== undefined && typeof onlyConstant(first)?.value === 'number';
    const content = first === undefined || isSize ? constant('') : contentOf(call, first);
    const type = call.name.endsWith('.<init>') ? { type: call.name.slice(0, -'.<init>'.length) } : {};
    return objectValue(
      call.machine.allocate({ ...EMPTY_OBJECT, ...type, shape: 'text', fields: new Map([[CONTENT, content]]) }),
    );
  },
  'builder.append': (call) =>
    change(call, (before) =>
      joinTexts([before, ...call.arguments.values.slice(0, 1).map((one) => contentOf(call, one))], true),
    ),
  'builder.insert': (call) => change(call, (before) => mix(before, call)),
  'builder.reverse': (call) =>
    change(call, (before) => {
      const only = onlyConstant(before)?.value;
      return withTaints(
        typeof only === 'string' ? constant(Array.from(only).reverse().join('')) : UNKNOWN,
        before.taints,
      );
    }),
  'builder.replace': (call) => change(call, (before) => mix(before, call)),
  'builder.delete': (call) => change(call, (before) => withTaints(UNKNOWN, before.taints)),
  'builder.set-length': (call) =>
    change(call, (before) =>
      onlyConstant(argument(call, 0) ?? UNKNOWN)?.value === 0 ? constant('') : withTaints(UNKNOWN, before.taints),
    ),
  'builder.to-text': (call) => (call.receiver === undefined ? UNKNOWN : contentOf(call, call.receiver)),
};

/** The text that a builder holds; anything else is what it is. */
function contentOf({ machine }: EffectCall, value: Value): Value {
  const contents = objectsOf(value, machine).flatMap(({ object }) =>
    object.shape === 'text' ? (object.fields.get(CONTENT) ?? []) : [],
  );
  return contents.length === 0
    ? value
    : withTaints(unionAll(contents), unionTaints(value.taints, unionAll(contents).taints));
}
