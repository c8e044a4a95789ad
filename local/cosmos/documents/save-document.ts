import { CosmosError } from '../errors';
import type { JsonObject } from '../sql';
import type { ContainerRecord } from '../storage/containers';
import type { StoredDocument } from '../storage/documents';
import { newEtag } from '../storage/etag';
import { resourceId } from '../storage/resource-id';
import type { DocumentContext } from './document-context';
import { expiryOf } from './time-to-live';
import { holdUniqueValues } from './unique-keys';

const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;

export interface SavedDocument {
  readonly body: string;
  readonly etag: string;
}

interface Place {
  readonly partition: string;
  readonly id: string;
  readonly existing: StoredDocument | undefined;
}

/** Writes a document with fresh system properties, in the place of the existing one if there is one. */
export function saveDocument(
  { storage, nowMs }: DocumentContext,
  container: ContainerRecord,
  document: JsonObject,
  { partition, id, existing }: Place,
): SavedDocument {
  const sequence = storage.containers.nextSequence(container);
  const timestamp = Math.floor(nowMs / 1000);
  const etag = newEtag();
  const rid = existing?.rid ?? resourceId(container.database.number, container.number, sequence);
  const body = JSON.stringify({ ...document, ...systemProperties(container, rid), _etag: etag, _ts: timestamp });
  if (Buffer.byteLength(body) > MAX_DOCUMENT_BYTES) throw new CosmosError(413, 'Request size is too large.');
  const stored = {
    partition,
    id,
    rid,
    etag,
    body,
    timestamp,
    expiresAtMs: expiryOf(container, document, nowMs),
    sequence,
  };
  // What expired but was not swept yet must not stand in the way.
  const expired = existing === undefined ? storage.documents.find(container, partition, id) : undefined;
  if (expired !== undefined) storage.documents.delete(container, expired);
  holdUniqueValues(storage, container, document, { partition, id, nowMs });
  if (existing === undefined) storage.documents.insert(container, stored);
  else storage.documents.update(existing.number, stored);
  return { body, etag };
}

function systemProperties(container: ContainerRecord, rid: string): JsonObject {
  const self = `dbs/${container.database.rid}/colls/${container.rid}/docs/${rid}/`;
  return { _rid: rid, _self: self, _attachments: 'attachments/' };
}
