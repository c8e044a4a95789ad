import type { PartitionKey } from '../documents/partition-key';
import type { ContainerRecord } from '../storage/containers';
import { numberOf, textOf } from '../storage/rows';
import type { Storage } from '../storage/storage';

interface ChangesRequest {
  readonly since: number;
  /** Seconds since 1970. */
  readonly notBefore: number;
  readonly partitionKey: PartitionKey | undefined;
  readonly limit: number;
  readonly nowMs: number;
}

/** Documents in the order of their last change, each as JSON text, and the number of the last change seen. */
export function readChanges(
  { store }: Storage,
  container: ContainerRecord,
  { since, notBefore, partitionKey, limit, nowMs }: ChangesRequest,
): { documents: readonly string[]; last: number } {
  const low = partitionKey?.text ?? '';
  const prefix = `${low.slice(0, -1)},`;
  const rows = store
    .statement(
      `SELECT body, sequence FROM documents
       WHERE container = :container AND sequence > :since AND timestamp >= :notBefore
         AND (:scope = 'all' OR (:scope = 'exact' AND partition = :low) OR (:scope = 'prefix' AND partition >= :prefix AND partition < :end))
         AND (expires_at IS NULL OR expires_at > :now)
       ORDER BY sequence LIMIT :limit`,
    )
    .all({
      container: container.number,
      since,
      notBefore,
      scope: partitionKey === undefined ? 'all' : partitionKey.isPrefix ? 'prefix' : 'exact',
      low,
      prefix,
      end: `${prefix}\u{10ffff}`,
      now: nowMs,
      limit,
    });
  const documents = rows.map((row) => `${textOf(row, 'body').slice(0, -1)},"_lsn":${numberOf(row, 'sequence')}}`);
  const last = rows.at(-1);
  return { documents, last: last === undefined ? since : numberOf(last, 'sequence') };
}
