import type { ContainerRecord } from './containers';
import { numberOf, numberOrNull, textOf, type Row } from './rows';
import type { Store } from './store';

export interface StoredDocument {
  readonly number: number;
  readonly partition: string;
  readonly id: string;
  readonly rid: string;
  readonly etag: string;
  /** The document as it is answered, system properties included. */
  readonly body: string;
  readonly expiresAtMs: number | null;
}

export interface DocumentToStore {
  readonly partition: string;
  readonly id: string;
  readonly rid: string;
  readonly etag: string;
  readonly body: string;
  readonly timestamp: number;
  readonly expiresAtMs: number | null;
  readonly sequence: number;
}

/** The documents table. Expired documents are still in it; callers say what time it is. */
export class Documents {
  constructor(private readonly store: Store) {}

  find(container: ContainerRecord, partition: string, id: string): StoredDocument | undefined {
    const row = this.store
      .statement(
        'SELECT number, partition, id, rid, etag, body, expires_at FROM documents WHERE container = ? AND partition = ? AND id = ?',
      )
      .get(container.number, partition, id);
    return row === undefined ? undefined : toDocument(row);
  }

  insert(container: ContainerRecord, document: DocumentToStore): void {
    const { partition, id, rid, etag, body, timestamp, expiresAtMs, sequence } = document;
    this.store
      .statement(
        'INSERT INTO documents (container, partition, id, rid, etag, body, timestamp, expires_at, sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(container.number, partition, id, rid, etag, body, timestamp, expiresAtMs, sequence);
  }

  update(number: number, document: DocumentToStore): void {
    const { etag, body, timestamp, expiresAtMs, sequence } = document;
    this.store
      .statement(
        'UPDATE documents SET etag = ?, body = ?, timestamp = ?, expires_at = ?, sequence = ? WHERE number = ?',
      )
      .run(etag, body, timestamp, expiresAtMs, sequence, number);
  }

  delete(container: ContainerRecord, document: Pick<StoredDocument, 'number' | 'partition' | 'id'>): void {
    this.store.statement('DELETE FROM documents WHERE number = ?').run(document.number);
    if (container.uniquePaths.length > 0) this.releaseUniqueValues(container, document.partition, document.id);
  }

  /** Who holds a unique value in a partition already. */
  holderOf(container: ContainerRecord, partition: string, value: string): string | undefined {
    const row = this.store
      .statement('SELECT id FROM unique_values WHERE container = ? AND partition = ? AND value = ?')
      .get(container.number, partition, value);
    return row === undefined ? undefined : textOf(row, 'id');
  }

  holdUniqueValue(container: ContainerRecord, partition: string, value: string, id: string): void {
    this.store
      .statement('INSERT INTO unique_values (container, partition, value, id) VALUES (?, ?, ?, ?)')
      .run(container.number, partition, value, id);
  }

  releaseUniqueValues(container: ContainerRecord, partition: string, id: string): void {
    this.store
      .statement('DELETE FROM unique_values WHERE container = ? AND partition = ? AND id = ?')
      .run(container.number, partition, id);
  }
}

export function toDocument(row: Row): StoredDocument {
  return {
    number: numberOf(row, 'number'),
    partition: textOf(row, 'partition'),
    id: textOf(row, 'id'),
    rid: textOf(row, 'rid'),
    etag: textOf(row, 'etag'),
    body: textOf(row, 'body'),
    expiresAtMs: numberOrNull(row, 'expires_at'),
  };
}
