import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

import { SCHEMA } from './schema';

/** The file everything lives in. One process owns it, and every change is one transaction. */
export class Store {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#database = new DatabaseSync(join(dataDir, 'cosmos.sqlite'));
    // A committed transaction reaches the write-ahead log before it is answered, so killing the process loses nothing.
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;');
    this.#database.exec(SCHEMA);
  }

  statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#database.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  execute(sql: string): void {
    this.#database.exec(sql);
  }

  transaction<T>(work: () => T): T {
    return this.#guarded('BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', work);
  }

  /** A part of a transaction that can fail alone. */
  savepoint<T>(work: () => T): T {
    return this.#guarded('SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part', work);
  }

  #guarded<T>(begin: string, commit: string, rollback: string, work: () => T): T {
    this.#database.exec(begin);
    try {
      const result = work();
      this.#database.exec(commit);
      return result;
    } catch (error) {
      this.#database.exec(rollback);
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}
