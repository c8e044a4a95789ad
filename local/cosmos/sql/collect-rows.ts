import type { CompiledQuery } from './compile-query';
import { orderSigns } from './order-signs';
import type { Evaluate, Frame } from './frame';
import { SqlError } from './sql-error';
import { canonical, compareValues } from './values';

/** Everything a query gives, after grouping, ordering, DISTINCT, TOP and OFFSET LIMIT. */
export function collectRows(compiled: CompiledQuery, frame: Frame, feed: (visit: () => boolean) => void): unknown[] {
  const values = compiled.isGrouped ? groupedValues(compiled, frame, feed) : plainValues(compiled, frame, feed);
  const defined = values.filter((value) => value !== undefined);
  const kept = compiled.query.isDistinct ? distinct(defined) : defined;
  const { skip, take } = readWindow(compiled, frame);
  return kept.slice(skip, skip + take);
}

/** How many rows to leave out and how many to give. */
export function readWindow(compiled: CompiledQuery, frame: Frame): { skip: number; take: number } {
  const read = (evaluate: Evaluate | undefined, name: string): number | undefined => {
    if (evaluate === undefined) return undefined;
    const value = evaluate(frame);
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    throw new SqlError(`${name} takes an integer of zero or more, not ${canonical(value)}.`, 0, 0);
  };
  const top = read(compiled.top, 'TOP');
  return {
    skip: read(compiled.offset, 'OFFSET') ?? 0,
    take: top ?? read(compiled.limit, 'LIMIT') ?? Number.POSITIVE_INFINITY,
  };
}

function plainValues(compiled: CompiledQuery, frame: Frame, feed: (visit: () => boolean) => void): unknown[] {
  const rows: { value: unknown; keys: readonly unknown[] }[] = [];
  feed(() => {
    const value = compiled.project(frame);
    if (value !== undefined) rows.push({ value, keys: compiled.orderKeys.map((key) => key(frame)) });
    return true;
  });
  if (compiled.orderKeys.length > 0) {
    const signs = orderSigns(compiled.query, frame.vectorDistance);
    rows.sort((left, right) => compareKeys(left.keys, right.keys, signs));
  }
  return rows.map((row) => row.value);
}

export function compareKeys(left: readonly unknown[], right: readonly unknown[], signs: readonly number[]): number {
  for (const [index, sign] of signs.entries()) {
    const order = compareValues(left[index], right[index]);
    if (order !== 0) return order * sign;
  }
  return 0;
}

function groupedValues(compiled: CompiledQuery, frame: Frame, feed: (visit: () => boolean) => void): unknown[] {
  const newGroup = () => ({ slots: [...frame.slots], aggregates: compiled.aggregates.map(({ create }) => create()) });
  const groups = new Map<string, ReturnType<typeof newGroup>>();
  // Without GROUP BY there is one group, even when no row falls into it.
  if (compiled.groupKeys.length === 0) groups.set('', newGroup());
  feed(() => {
    const key = compiled.groupKeys.map((evaluate) => canonical(evaluate(frame))).join('\u0000');
    const group = groups.get(key) ?? newGroup();
    groups.set(key, group);
    for (const [index, { argument }] of compiled.aggregates.entries()) group.aggregates[index]?.add(argument(frame));
    return true;
  });
  return [...groups.values()].map(({ slots, aggregates }) => compiled.project({ ...frame, slots, aggregates }));
}

function distinct(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [canonical(value), value])).values()];
}
