import type { Aggregate } from './aggregates';
import type { Query, Span } from './ast';
import type { Evaluate, Frame } from './frame';
import { SqlError } from './sql-error';

export interface AggregateCall {
  readonly create: () => Aggregate;
  readonly argument: Evaluate;
}

/** Which names an expression may use, and where their values lie in a frame. */
export interface Scope {
  readonly slotOf: ReadonlyMap<string, number>;
  /** Shared by a query and all its subqueries. */
  readonly slots: { count: number };
  /** Collects the aggregate calls of a SELECT list; absent where none may stand. */
  readonly aggregates: AggregateCall[] | undefined;
  /** Handed in, so that expressions can hold queries and queries expressions. */
  readonly compileRows: CompileRows;
}

export type CompileRows = (query: Query, scope: Scope) => (frame: Frame) => unknown[];

export function rootScope(compileRows: CompileRows): Scope {
  return { slotOf: new Map(), slots: { count: 1 }, aggregates: undefined, compileRows };
}

export function withAlias(scope: Scope, alias: string): { scope: Scope; slot: number } {
  const slot = scope.slots.count;
  scope.slots.count += 1;
  return { scope: { ...scope, slotOf: new Map(scope.slotOf).set(alias, slot) }, slot };
}

export function resolveName(scope: Scope, name: string, span: Span): number {
  const slot = scope.slotOf.get(name);
  if (slot !== undefined) return slot;
  throw new SqlError(
    `Identifier '${name}' could not be resolved at position ${span.start}.`,
    span.start,
    span.end,
    'SC2001',
  );
}
