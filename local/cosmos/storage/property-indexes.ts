import { createHash } from 'node:crypto';

import { textOf } from './rows';
import type { Store } from './store';

/** More indexes than this would cost writers more than they give readers. */
const MAX_INDEXES = 16;

export interface PropertyIndex {
  readonly name: string;
  /** Expressions for the type of the property and for its value, written exactly as the index has them. */
  readonly rank: string;
  readonly value: string;
}

/** The service indexes every property. Here an index is made when a query had to read many documents for want of it. */
export class PropertyIndexes {
  readonly #existing: Set<string>;

  constructor(private readonly store: Store) {
    this.#existing = new Set(
      store
        .statement('SELECT name FROM property_indexes')
        .all()
        .map((row) => textOf(row, 'name')),
    );
  }

  find(path: readonly string[]): PropertyIndex | undefined {
    const index = describe(path);
    return index !== undefined && this.#existing.has(index.name) ? index : undefined;
  }

  create(path: readonly string[]): void {
    const index = describe(path);
    if (index === undefined || this.#existing.has(index.name) || this.#existing.size >= MAX_INDEXES) return;
    this.store.transaction(() => {
      this.store.execute(
        `CREATE INDEX ${index.name} ON documents (container, partition, ${index.rank}, ${index.value})`,
      );
      this.store.statement('INSERT INTO property_indexes (name) VALUES (?)').run(index.name);
    });
    this.#existing.add(index.name);
  }
}

function describe(path: readonly string[]): PropertyIndex | undefined {
  // Names become part of a statement, so only plain ones are taken.
  if (path.length === 0 || !path.every((name) => /^\w+$/.test(name))) return undefined;
  const jsonPath = `'$${path.map((name) => `."${name}"`).join('')}'`;
  const digest = createHash('sha256').update(jsonPath).digest('hex').slice(0, 16);
  return {
    name: `documents_property_${digest}`,
    rank:
      `(CASE json_type(body, ${jsonPath}) WHEN 'null' THEN 1 WHEN 'false' THEN 2 WHEN 'true' THEN 2 WHEN 'integer' THEN 3 ` +
      `WHEN 'real' THEN 3 WHEN 'text' THEN 4 WHEN 'array' THEN 5 WHEN 'object' THEN 6 ELSE 0 END)`,
    value: `json_extract(body, ${jsonPath})`,
  };
}
