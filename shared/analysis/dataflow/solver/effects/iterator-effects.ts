import { addTaints, onlyObject, UNKNOWN } from '../value';
import type { Effects } from './effect-call';
import { placesOf, withPlaces } from './list-places';
import { receiverElements } from './receiver-elements';

export const ITERATOR_EFFECTS: Effects<'iterator'> = {
  'iterator.next': (call) => {
    const address = call.receiver === undefined ? undefined : onlyObject(call.receiver);
    const object = address === undefined ? undefined : call.machine.object(address);
    const places = object === undefined ? undefined : placesOf(object);
    if (address === undefined || object === undefined || places === undefined) return receiverElements(call);
    const [first = UNKNOWN, ...rest] = places;
    call.machine.update(address, withPlaces(object, rest));
    return addTaints(first, object.taints);
  },
};
