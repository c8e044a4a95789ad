import { CosmosError } from '../errors';
import { checkReplacement, parseContainerDefinition, type ContainerDefinition } from './container-definition';
import type { DatabaseRecord } from './databases';
import { newEtag } from './etag';
import { splitPath } from './property-path';
import { resourceId } from './resource-id';
import { numberOf, textOf, type Row } from './rows';
import type { Store } from './store';

export interface ContainerRecord {
  readonly number: number;
  readonly id: string;
  readonly database: DatabaseRecord;
  readonly rid: string;
  readonly definition: ContainerDefinition;
  readonly partitionPaths: readonly (readonly string[])[];
  readonly uniquePaths: readonly (readonly (readonly string[])[])[];
  readonly timestamp: number;
  readonly etag: string;
}

export class Containers {
  /** Parsed definitions: they are needed by every request and change rarely. */
  readonly #known = new Map<string, ContainerRecord>();

  constructor(private readonly store: Store) {}

  list(database: DatabaseRecord): readonly ContainerRecord[] {
    const rows = this.store
      .statement('SELECT * FROM containers WHERE database = ? ORDER BY number')
      .all(database.number);
    return rows.map((row) => toRecord(database, row));
  }

  get(database: DatabaseRecord, id: string): ContainerRecord {
    const key = `${database.number}/${id}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const row = this.store.statement('SELECT * FROM containers WHERE database = ? AND id = ?').get(database.number, id);
    if (row === undefined) throw new CosmosError(404, `The container '${id}' does not exist.`);
    const record = toRecord(database, row);
    this.#known.set(key, record);
    return record;
  }

  create(database: DatabaseRecord, definition: ContainerDefinition, nowMs: number): ContainerRecord {
    const known = this.store
      .statement('SELECT 1 FROM containers WHERE database = ? AND id = ?')
      .get(database.number, definition.id);
    if (known !== undefined) throw new CosmosError(409, `The container '${definition.id}' already exists.`);
    this.store
      .statement('INSERT INTO containers (database, id, definition, timestamp, etag) VALUES (?, ?, ?, ?, ?)')
      .run(database.number, definition.id, JSON.stringify(definition), Math.floor(nowMs / 1000), newEtag());
    return this.get(database, definition.id);
  }

  replace(record: ContainerRecord, definition: ContainerDefinition, nowMs: number): ContainerRecord {
    checkReplacement(record.definition, definition);
    this.store
      .statement('UPDATE containers SET definition = ?, timestamp = ?, etag = ? WHERE number = ?')
      .run(
        JSON.stringify({ ...keptPolicies(record), ...definition }),
        Math.floor(nowMs / 1000),
        newEtag(),
        record.number,
      );
    this.#known.clear();
    return this.get(record.database, record.id);
  }

  delete(record: ContainerRecord): void {
    for (const table of ['documents', 'unique_values']) {
      this.store.statement(`DELETE FROM ${table} WHERE container = ?`).run(record.number);
    }
    this.store.statement('DELETE FROM containers WHERE number = ?').run(record.number);
    this.#known.clear();
  }

  /** The number of the latest change, which session tokens and the change feed count in. */
  sequence(record: ContainerRecord): number {
    const row = this.store.statement('SELECT sequence FROM containers WHERE number = ?').get(record.number);
    return row === undefined ? 0 : numberOf(row, 'sequence');
  }

  nextSequence(record: ContainerRecord): number {
    const row = this.store
      .statement('UPDATE containers SET sequence = sequence + 1 WHERE number = ? RETURNING sequence')
      .get(record.number);
    if (row === undefined) throw new CosmosError(404, `The container '${record.id}' does not exist.`);
    return numberOf(row, 'sequence');
  }
}

function keptPolicies({ definition }: ContainerRecord): Partial<ContainerDefinition> {
  return {
    ...(definition.uniqueKeyPolicy === undefined ? {} : { uniqueKeyPolicy: definition.uniqueKeyPolicy }),
    ...(definition.vectorEmbeddingPolicy === undefined
      ? {}
      : { vectorEmbeddingPolicy: definition.vectorEmbeddingPolicy }),
  };
}

function toRecord(database: DatabaseRecord, row: Row): ContainerRecord {
  const number = numberOf(row, 'number');
  const definition = parseContainerDefinition(JSON.parse(textOf(row, 'definition')));
  return {
    number,
    id: definition.id,
    database,
    rid: resourceId(database.number, number),
    definition,
    partitionPaths: definition.partitionKey.paths.map(splitPath),
    uniquePaths: (definition.uniqueKeyPolicy?.uniqueKeys ?? []).map(({ paths }) => paths.map(splitPath)),
    timestamp: numberOf(row, 'timestamp'),
    etag: textOf(row, 'etag'),
  };
}
