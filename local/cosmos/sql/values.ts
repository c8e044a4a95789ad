/** Values of the query language: JSON plus `undefined`, which is "no such property" and never equals anything. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An array whose elements are not known, where `Array.isArray` says they are anything. */
export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** Place of a value's type in the order of the service. */
export function typeRank(value: unknown): number {
  if (value === undefined) return 0;
  if (value === null) return 1;
  if (typeof value === 'boolean') return 2;
  if (typeof value === 'number') return 3;
  if (typeof value === 'string') return 4;
  return isList(value) ? 5 : 6;
}

/** Total order across all types, for ORDER BY, MIN and MAX. */
export function compareValues(left: unknown, right: unknown): number {
  const difference = typeRank(left) - typeRank(right);
  if (difference !== 0) return difference;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (left === undefined || left === null) return 0;
  return compareText(canonical(left), canonical(right));
}

/** By code point: the order of UTF-8 bytes, which an index of the store has too. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  let index = 0;
  while (index < length && left.charCodeAt(index) === right.charCodeAt(index)) index += 1;
  if (index === length) return left.length - right.length;
  return weight(left.charCodeAt(index)) - weight(right.charCodeAt(index));
}

/** Surrogates stand for code points above all others. */
function weight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** `undefined` when either side is, as a comparison with a missing property has no answer. */
export function equalValues(left: unknown, right: unknown): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  return isList(left) === isList(right) && canonical(left) === canonical(right);
}

/** One text per value, whatever the order of its properties. */
export function canonical(value: unknown): string {
  if (value === undefined) return 'undefined';
  return JSON.stringify(value, (_key, inner: unknown) => (isObject(inner) ? sorted(inner) : inner));
}

function sorted(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => compareText(left, right)));
}
