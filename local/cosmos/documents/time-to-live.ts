import { CosmosError } from '../errors';
import type { JsonObject } from '../sql';
import type { ContainerRecord } from '../storage/containers';
import type { Storage } from '../storage/storage';
import { numberOf, textOf } from '../storage/rows';

const FOREVER = -1;
const SWEEP_LIMIT = 500;

/** When a document written now stops to exist. A container without a default ignores what its documents say. */
export function expiryOf(container: ContainerRecord, document: JsonObject, nowMs: number): number | null {
  const own = document['ttl'];
  if (own !== undefined && own !== null && !isTimeToLive(own)) {
    throw new CosmosError(400, "The 'ttl' of a document is -1 or a positive whole number of seconds.");
  }
  const { defaultTtl } = container.definition;
  if (defaultTtl === undefined) return null;
  const seconds = isTimeToLive(own) ? own : defaultTtl;
  return seconds === FOREVER ? null : nowMs + seconds * 1000;
}

function isTimeToLive(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && (value === FOREVER || value > 0);
}

/** A new default holds for documents written before it too, counted from their last change. */
export function applyDefaultTimeToLive({ store }: Storage, container: ContainerRecord): void {
  const { defaultTtl } = container.definition;
  store
    .statement(
      `UPDATE documents SET expires_at = (
         SELECT CASE WHEN :default IS NULL OR seconds = ${FOREVER} THEN NULL ELSE (timestamp + seconds) * 1000 END
         FROM (SELECT coalesce(json_extract(body, '$.ttl'), :default) AS seconds)
       ) WHERE container = :container`,
    )
    .run({ default: defaultTtl ?? null, container: container.number });
}

/** Removes a portion of what has expired, so that no caller waits for long; answers whether there may be more. */
export function sweepExpired({ store }: Storage, nowMs: number): boolean {
  return store.transaction(() => {
    const rows = store
      .statement('SELECT number, container, partition, id FROM documents WHERE expires_at <= ? LIMIT ?')
      .all(nowMs, SWEEP_LIMIT);
    for (const row of rows) {
      store.statement('DELETE FROM documents WHERE number = ?').run(numberOf(row, 'number'));
      store
        .statement('DELETE FROM unique_values WHERE container = ? AND partition = ? AND id = ?')
        .run(numberOf(row, 'container'), textOf(row, 'partition'), textOf(row, 'id'));
    }
    return rows.length === SWEEP_LIMIT;
  });
}
