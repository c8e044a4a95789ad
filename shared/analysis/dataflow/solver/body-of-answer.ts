import type { Machine } from './machine';
import type { HeapObject } from './store';
import { unionAll, type Value } from './value';

/** What of a value is sent as a text: dictionaries and lists are sent as data, and a status and headers may stand behind the body. */
export function bodyOfAnswer(machine: Machine, value: Value): Value {
  if (value.objects.length === 0) return value;
  const bodies = value.objects.flatMap((address) => bodyIn(machine.object(address)) ?? []);
  return unionAll([withoutData(machine, value), ...bodies.map((body) => withoutData(machine, body))]);
}

/** A list of one has nothing behind its body, so it is no answer in parts. */
function bodyIn({ shape, length = 0, fields }: HeapObject): Value | undefined {
  return shape === 'list' && length > 1 ? fields.get('0') : undefined;
}

function withoutData(machine: Machine, value: Value): Value {
  return { ...value, objects: value.objects.filter((address) => !isData(machine.object(address))) };
}

/** Of a list whose places are not known, nothing tells that it is not what a generator gives piece by piece. */
function isData({ shape, length }: HeapObject): boolean {
  return shape === 'object' || shape === 'map' || (shape === 'list' && length !== undefined);
}
