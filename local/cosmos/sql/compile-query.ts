import type { Expression, Projection, Query } from './ast';
import { checkGrouping } from './check-grouping';
import { compileExpression, compileObject } from './compile-expression';
import { bindSources, type EachRow } from './bind-sources';
import type { Evaluate, Frame } from './frame';
import type { AggregateCall, Scope } from './scope';
import { SqlError } from './sql-error';

export interface CompiledQuery {
  readonly query: Query;
  /** Binds every row of FROM, JOIN and WHERE in the frame; stops when the visitor answers false. */
  readonly eachRow: EachRow;
  readonly project: Evaluate;
  readonly isGrouped: boolean;
  readonly aggregates: readonly AggregateCall[];
  readonly groupKeys: readonly Evaluate[];
  readonly orderKeys: readonly Evaluate[];
  readonly top: Evaluate | undefined;
  readonly offset: Evaluate | undefined;
  readonly limit: Evaluate | undefined;
  readonly slots: { readonly count: number };
}

export function compileQuery(query: Query, outer: Scope): CompiledQuery {
  const isRoot = outer.slotOf.size === 0;
  const { scope, eachSourceRow } = bindSources(query.sources, outer, isRoot);
  const plain = { ...scope, aggregates: undefined };
  const where = query.where === undefined ? undefined : compileExpression(query.where, plain);
  const aggregates: AggregateCall[] = [];
  const project = compileProjection(query, { ...scope, aggregates });
  const isGrouped = aggregates.length > 0 || query.groupBy.length > 0;
  if (isGrouped) checkGrouping(query);
  const constants: Scope = { ...plain, slotOf: new Map() };
  const constant = (expression: Expression | undefined): Evaluate | undefined =>
    expression === undefined ? undefined : compileExpression(expression, constants);
  return {
    query,
    eachRow: where === undefined ? eachSourceRow : filtered(eachSourceRow, where),
    project,
    isGrouped,
    aggregates,
    groupKeys: query.groupBy.map((expression) => compileExpression(expression, plain)),
    orderKeys: query.orderBy.map(({ expression }) => compileExpression(expression, plain)),
    top: constant(query.top),
    offset: constant(query.offset),
    limit: constant(query.limit),
    slots: scope.slots,
  };
}

function filtered(eachRow: EachRow, where: Evaluate): EachRow {
  return (frame: Frame, visit: () => boolean) => eachRow(frame, () => (where(frame) === true ? visit() : true));
}

function compileProjection(query: Query, scope: Scope): Evaluate {
  const { projection, sources } = query;
  if (projection.kind === 'value') return compileExpression(projection.expression, scope);
  if (projection.kind === 'list') {
    return compileObject(
      projection.items.map(({ alias, expression }) => [alias, compileExpression(expression, scope)] as const),
    );
  }
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0) throw allNeedsOneSource(projection);
  return compileExpression({ kind: 'name', name: source.alias, span: projection.span }, scope);
}

function allNeedsOneSource({ span }: Extract<Projection, { kind: 'all' }>): SqlError {
  return new SqlError(
    `'SELECT *' at position ${span.start} is only valid with a single input set.`,
    span.start,
    span.end,
    'SC2001',
  );
}
