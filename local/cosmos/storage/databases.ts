import { CosmosError } from '../errors';
import { newEtag } from './etag';
import { resourceId } from './resource-id';
import { numberOf, textOf, type Row } from './rows';
import type { Store } from './store';

export interface DatabaseRecord {
  readonly number: number;
  readonly id: string;
  readonly rid: string;
  readonly timestamp: number;
  readonly etag: string;
}

export class Databases {
  constructor(private readonly store: Store) {}

  list(): readonly DatabaseRecord[] {
    return this.store.statement('SELECT * FROM databases ORDER BY number').all().map(toRecord);
  }

  get(id: string): DatabaseRecord {
    const row = this.store.statement('SELECT * FROM databases WHERE id = ?').get(id);
    if (row === undefined) throw new CosmosError(404, `The database '${id}' does not exist.`);
    return toRecord(row);
  }

  create(id: string, nowMs: number): DatabaseRecord {
    const known = this.store.statement('SELECT 1 FROM databases WHERE id = ?').get(id);
    if (known !== undefined) throw new CosmosError(409, `The database '${id}' already exists.`);
    this.store
      .statement('INSERT INTO databases (id, timestamp, etag) VALUES (?, ?, ?)')
      .run(id, Math.floor(nowMs / 1000), newEtag());
    return this.get(id);
  }

  /** The containers must be gone already. */
  delete(record: DatabaseRecord): void {
    this.store.statement('DELETE FROM databases WHERE number = ?').run(record.number);
  }
}

function toRecord(row: Row): DatabaseRecord {
  const number = numberOf(row, 'number');
  return {
    number,
    id: textOf(row, 'id'),
    rid: resourceId(number),
    timestamp: numberOf(row, 'timestamp'),
    etag: textOf(row, 'etag'),
  };
}
