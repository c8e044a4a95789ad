import type { SQLInputValue } from 'node:sqlite';

import type { PartitionKey } from '../documents/partition-key';
import { typeRank } from '../sql';
import type { ContainerRecord } from '../storage/containers';
import { numberOf, textOf } from '../storage/rows';
import type { Store } from '../storage/store';
import type { AccessPath, OrderedAccess } from './access-path';
import type { Position } from './continuation';
import type { Restriction } from './query-shape';

export interface ScannedDocument {
  readonly number: number;
  readonly partition: string;
  readonly body: string;
}

interface Scan {
  readonly container: ContainerRecord;
  readonly nowMs: number;
  /** Where an earlier page stopped; the scan may start before it, never after. */
  readonly resume: Position | undefined;
}

/** Reads live documents in the order of the access path: by property, else by partition and age. */
export function* scanDocuments(store: Store, path: AccessPath, scan: Scan): Generator<ScannedDocument> {
  const conditions = new Conditions();
  conditions.add('container = ?', scan.container.number);
  addPartition(conditions, path.partition);
  if (path.id !== undefined) conditions.add('id = ?', path.id);
  const { ordered } = path;
  if (ordered !== undefined) addBounds(conditions, ordered, scan.resume);
  else if (path.isInOrder && scan.resume !== undefined) {
    conditions.add('(partition, number) >= (?, ?)', scan.resume.partition, scan.resume.number);
  }
  conditions.add('(expires_at IS NULL OR expires_at > ?)', scan.nowMs);
  const from = ordered === undefined ? 'documents' : `documents INDEXED BY ${ordered.index.name}`;
  const sql = `SELECT number, partition, body FROM ${from} WHERE ${conditions.text} ORDER BY ${orderOf(ordered)}`;
  for (const row of store.statement(sql).iterate(...conditions.values)) {
    yield { number: numberOf(row, 'number'), partition: textOf(row, 'partition'), body: textOf(row, 'body') };
  }
}

class Conditions {
  readonly #texts: string[] = [];
  readonly values: SQLInputValue[] = [];

  add(text: string, ...values: SQLInputValue[]): void {
    this.#texts.push(text);
    this.values.push(...values);
  }

  get text(): string {
    return this.#texts.join(' AND ');
  }
}

function addPartition(conditions: Conditions, partition: PartitionKey | undefined): void {
  if (partition === undefined) return;
  if (!partition.isPrefix) return conditions.add('partition = ?', partition.text);
  const start = `${partition.text.slice(0, -1)},`;
  conditions.add('partition >= ? AND partition < ?', start, `${start}\u{10ffff}`);
}

function orderOf(ordered: OrderedAccess | undefined): string {
  if (ordered === undefined) return 'partition, number';
  const direction = ordered.isDescending ? 'DESC' : 'ASC';
  const { rank, value } = ordered.index;
  return `${rank} ${direction}, ${value} ${direction}, number ${direction}`;
}

/** Narrows a scan by property to what the restrictions leave, and to what lies at or after the resume position. */
function addBounds(conditions: Conditions, ordered: OrderedAccess, resume: Position | undefined): void {
  const { index, restrictions, isDescending } = ordered;
  // Without an order of its own, all rows have the one value they are looked up by and come by age.
  if (resume?.keys.length === 0) conditions.add('number >= ?', resume.number);
  const [first] = restrictions;
  const reached = resume?.keys[0];
  if (first !== undefined) {
    const rank = typeRank(first.value);
    conditions.add(`${index.rank} = ?`, rank);
    for (const restriction of restrictions) addRestriction(conditions, index.value, restriction);
    if (rank === typeRank(reached)) conditions.add(`${index.value} ${isDescending ? '<=' : '>='} ?`, toSql(reached));
    return;
  }
  const rank = typeRank(reached);
  if (resume === undefined || rank < 2 || rank > 4) return;
  conditions.add(`(${index.rank}, ${index.value}) ${isDescending ? '<=' : '>='} (?, ?)`, rank, toSql(reached));
}

function addRestriction(conditions: Conditions, column: string, { operator, value }: Restriction): void {
  conditions.add(`${column} ${operator} ?`, toSql(value));
}

function toSql(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new Error('Only primitive values can bound a scan.');
}
