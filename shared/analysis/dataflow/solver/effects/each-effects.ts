import { elementsOf, newList } from '../lists';
import { EMPTY_OBJECT } from '../store';
import { NOTHING, objectValue, onlyObject, truth, UNKNOWN, union, withTaints, type Value } from '../value';
import { argument, callWith, type EffectCall, type Effects } from './effect-call';

/** Rounds that are run one by one. */
const MAX_ROUNDS = 12;

interface Rounds {
  readonly values: readonly Value[];
  /** Whether these are all, in their order; else one stands for any number. */
  readonly isExact: boolean;
  readonly collection: Value;
  readonly callback: Value | undefined;
}

/** `list.map(f)` and `map(f, list)`. */
function roundsOf(call: EffectCall): Rounds {
  const isFunction = call.receiver === undefined;
  const collection = (isFunction ? argument(call, 1) : call.receiver) ?? UNKNOWN;
  const callback = argument(call, 0);
  const address = onlyObject(collection);
  const object = address === undefined ? undefined : call.machine.object(address);
  if (
    object?.length !== undefined &&
    object.length <= MAX_ROUNDS &&
    object.rest === NOTHING &&
    object.shape === 'list'
  ) {
    const values = Array.from({ length: object.length }, (_, index) => object.fields.get(String(index)) ?? UNKNOWN);
    return { values, isExact: true, collection, callback };
  }
  return { values: [elementsOf(call.machine, collection)], isExact: false, collection, callback };
}

function results(call: EffectCall, { values, callback }: Rounds): Value[] {
  return values.map((value) => callWith(call, callback, [value]));
}

export const EACH_EFFECTS: Effects<'each'> = {
  'each.call': (call) => {
    const rounds = roundsOf(call);
    for (const value of rounds.values) {
      // Of a map: value and key.
      callWith(call, rounds.callback, [value, UNKNOWN, rounds.collection]);
    }
    return UNKNOWN;
  },
  'each.map': (call) => {
    const rounds = roundsOf(call);
    const made = results(call, rounds);
    return rounds.isExact ? newList(call.machine, made) : newList(call.machine, [], made[0] ?? UNKNOWN);
  },
  'each.filter': (call) => {
    const rounds = roundsOf(call);
    const chosen: Value[] = [];
    let isCertain = rounds.isExact;
    for (const value of rounds.values) {
      const holds = truth(callWith(call, rounds.callback, [value]));
      if (holds !== false) chosen.push(value);
      if (holds === undefined) isCertain = false;
    }
    return isCertain ? newList(call.machine, chosen) : newList(call.machine, [], chosen.reduce(union, NOTHING));
  },
  'each.find': (call) => {
    const rounds = roundsOf(call);
    let found = NOTHING;
    for (const value of rounds.values) {
      const holds = truth(callWith(call, rounds.callback, [value]));
      if (holds === true) return union(found, value);
      if (holds === undefined) found = union(found, value);
    }
    return union(found, UNKNOWN);
  },
  'each.reduce': (call) => {
    const rounds = roundsOf(call);
    const isFunction = call.receiver === undefined;
    let state = argument(call, isFunction ? 2 : 1);
    for (const value of rounds.values) {
      state = state === undefined ? value : callWith(call, rounds.callback, [state, value]);
    }
    return state ?? UNKNOWN;
  },
  'each.flat-map': (call) => {
    const made = results(call, roundsOf(call));
    return newList(call.machine, [], made.map((value) => elementsOf(call.machine, value)).reduce(union, NOTHING));
  },
  'each.sort-by': (call) => {
    const rounds = roundsOf(call);
    const [first = UNKNOWN, second = first] = rounds.values;
    callWith(call, rounds.callback, [first, second]);
    const all = rounds.values.reduce(union, NOTHING);
    return objectValue(call.machine.allocate({ ...EMPTY_OBJECT, shape: 'list', rest: all }));
  },
  'each.any': (call) => {
    const made = results(call, roundsOf(call));
    return withTaints(made.length === 0 ? UNKNOWN : UNKNOWN, NOTHING.taints);
  },
};
