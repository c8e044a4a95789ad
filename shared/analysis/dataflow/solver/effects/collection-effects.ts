import { elementsOf } from '../lists';
import { keysOf } from '../keys';
import { constant, NOTHING, onlyObject, UNKNOWN } from '../value';
import { argument, callWith, type Effects } from './effect-call';
import { LIST_EFFECTS } from './list-effects';

/** Collections of Java, where one name does different things by what is given. */
export const COLLECTION_EFFECTS: Effects<'collection'> = {
  'collection.add': (call) =>
    call.arguments.values.length > 1 ? LIST_EFFECTS['list.insert'](call) : LIST_EFFECTS['list.append'](call),
  'collection.remove': (call) =>
    call.arguments.values.length === 0 ? LIST_EFFECTS['list.remove-first'](call) : LIST_EFFECTS['list.remove-at'](call),
  'collection.of-array': (call) => {
    const [first, ...others] = call.arguments.values;
    const isArray = others.length === 0 && first !== undefined && first.objects.length > 0;
    return isArray ? LIST_EFFECTS['list.copy']({ ...call, receiver: undefined }) : LIST_EFFECTS['list.of'](call);
  },
  'collection.call-entries': (call) => {
    const map = call.receiver ?? UNKNOWN;
    const address = onlyObject(map);
    const object = address === undefined ? undefined : call.machine.object(address);
    const callback = argument(call, 0);
    if (object !== undefined && object.rest === NOTHING && object.taints.length === 0) {
      for (const [key, value] of object.fields) callWith(call, callback, [constant(key), value]);
    } else {
      callWith(call, callback, [keysOf(call.machine, map), elementsOf(call.machine, map)]);
    }
    return UNKNOWN;
  },
};
