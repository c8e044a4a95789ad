import type { Entry, ScalarValue, Value } from './value';

export interface ScalarSeen {
  readonly scalar: ScalarValue;
  /** Keys on the way to it; items of lists have none of their own. */
  readonly path: readonly string[];
}

/** Every scalar below a value, each once, although aliases may lead to it many times. */
export function* scalarsIn(value: Value, path: readonly string[] = [], seen = new Set<Value>()): Generator<ScalarSeen> {
  if (seen.has(value)) return;
  seen.add(value);
  if (value.kind === 'scalar') yield { scalar: value, path };
  else if (value.kind === 'list') for (const item of value.items) yield* scalarsIn(item, path, seen);
  else for (const entry of value.entries) yield* scalarsIn(entry.value, [...path, entry.key], seen);
}

/** Every entry of every map below a value, each once. */
export function* entriesIn(value: Value, seen = new Set<Value>()): Generator<Entry> {
  if (seen.has(value)) return;
  seen.add(value);
  if (value.kind === 'list') for (const item of value.items) yield* entriesIn(item, seen);
  if (value.kind !== 'map') return;
  for (const entry of value.entries) {
    yield entry;
    yield* entriesIn(entry.value, seen);
  }
}
