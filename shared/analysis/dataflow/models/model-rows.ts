import type { Effect } from './effect';
import type { Pattern, PropagatorModel, SinkModel, SourceModel, SubtypeModel, TypeModel } from './model';

/** Many patterns with one effect. */
export function effects(rows: Readonly<Partial<Record<Effect, readonly Pattern[]>>>): PropagatorModel[] {
  return Object.entries(rows).flatMap(([effect, patterns]) =>
    patterns.map((match) => ({ match, effect: effect as Effect })),
  );
}

/** What is given back by the calls of each row. */
export function types(rows: Readonly<Record<string, readonly Pattern[]>>): TypeModel[] {
  return Object.entries(rows).flatMap(([type, patterns]) => patterns.map((match) => ({ match, type })));
}

/** Types that each of a row is derived from. */
export function subtypes(rows: Readonly<Record<string, readonly string[]>>): SubtypeModel[] {
  return Object.entries(rows).flatMap(([of, all]) => all.map((type) => ({ type, of })));
}

/** Many patterns of one sink. */
export function sinks(sink: Omit<SinkModel, 'match'>, ...patterns: readonly Pattern[]): SinkModel[] {
  return patterns.map((match) => ({ ...sink, match }));
}

/** Many patterns of one source. */
export function sources(source: Omit<SourceModel, 'match'>, ...patterns: readonly Pattern[]): SourceModel[] {
  return patterns.map((match) => ({ ...source, match }));
}
