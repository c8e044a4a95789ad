/** Data with the places it was written at, whatever the notation: YAML, JSON or Bicep. */
export type Value = MapValue | ListValue | ScalarValue;

/** Offsets in UTF-16 code units, the end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface MapValue extends Place {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
}

export interface ListValue extends Place {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

export interface ScalarValue extends Place {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** An expression or a placeholder: what it will be is not known here. */
  readonly isDynamic: boolean;
}

/** The place is that of the key. */
export interface Entry extends Place {
  readonly key: string;
  readonly value: Value;
}

export function entriesOf(value: Value | undefined): readonly Entry[] {
  return value?.kind === 'map' ? value.entries : [];
}

export function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}

/** The entry at a path of keys. */
export function entryAt(value: Value | undefined, ...path: readonly string[]): Entry | undefined {
  let entry: Entry | undefined;
  let at = value;
  for (const key of path) {
    entry = entriesOf(at).find((one) => one.key === key);
    at = entry?.value;
  }
  return entry;
}

export function valueAt(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.length === 0 ? value : entryAt(value, ...path)?.value;
}

/** What is plainly written at a path, if that is a string, a number or a boolean. */
export function scalarAt(value: Value | undefined, ...path: readonly string[]): string | number | boolean | undefined {
  const at = valueAt(value, ...path);
  return at?.kind === 'scalar' && !at.isDynamic && at.value !== null ? at.value : undefined;
}

export function textAt(value: Value | undefined, ...path: readonly string[]): string | undefined {
  const scalar = scalarAt(value, ...path);
  return scalar === undefined ? undefined : String(scalar);
}

export function placeOf({ start }: Entry, value: Value): Place {
  return { start, end: Math.max(value.end, start) };
}
