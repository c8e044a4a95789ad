import { elementsOf } from '../lists';
import { UNKNOWN, type Value } from '../value';
import { argument, type EffectCall } from './effect-call';

/** What the receiver, or the first argument without one, may hold in its places. */
export function receiverElements(call: EffectCall): Value {
  const list = call.receiver ?? argument(call, 0);
  return list === undefined ? UNKNOWN : elementsOf(call.machine, list);
}
