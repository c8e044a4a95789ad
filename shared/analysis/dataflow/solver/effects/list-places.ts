import { readAnyField, type HeapObject } from '../store';
import { NOTHING, UNDEFINED, union, type Value } from '../value';

/** The values of a list, where it is known place by place. */
export function placesOf(object: HeapObject): Value[] | undefined {
  if (object.length === undefined || object.rest !== NOTHING) return undefined;
  return Array.from({ length: object.length }, (_, index) => object.fields.get(String(index)) ?? UNDEFINED);
}

export function withPlaces(object: HeapObject, values: readonly Value[]): HeapObject {
  return { ...object, fields: new Map(values.map((value, index) => [String(index), value])), length: values.length };
}

/** From here on nobody knows what stands where. */
export function withoutPlaces({ length: _length, ...object }: HeapObject, added: Value = NOTHING): HeapObject {
  return { ...object, fields: new Map(), rest: union(readAnyField(object), added) };
}
