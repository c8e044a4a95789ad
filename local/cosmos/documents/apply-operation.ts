import { z } from 'zod';

import { CosmosError } from '../errors';
import { isObject, type JsonObject } from '../sql';
import type { ContainerRecord } from '../storage/containers';
import type { StoredDocument } from '../storage/documents';
import { parsePatch, patchDocument } from './patch-document';
import { partitionKeyOf, type PartitionKey } from './partition-key';
import { checkPreconditions, type Preconditions } from './preconditions';
import { saveDocument, type SavedDocument } from './save-document';
import type { DocumentContext } from './document-context';

export type OperationKind = 'create' | 'upsert' | 'replace' | 'read' | 'delete' | 'patch';

export interface DocumentOperation extends Preconditions {
  readonly kind: OperationKind;
  /** Given by the request; taken from the body where a write leaves it out. */
  readonly partitionKey: PartitionKey | undefined;
  readonly id: string | undefined;
  readonly body: unknown;
}

export interface OperationResult {
  readonly status: number;
  /** The document as JSON text. */
  readonly body: string | undefined;
  readonly etag: string | undefined;
  readonly requestCharge: number;
}

/** Carries out one operation on one document; the caller has opened a transaction for anything that writes. */
export function applyOperation(
  context: DocumentContext,
  container: ContainerRecord,
  operation: DocumentOperation,
): OperationResult {
  switch (operation.kind) {
    case 'create':
    case 'upsert':
      return create(context, container, operation);
    case 'replace':
      return replace(context, container, operation);
    case 'patch':
      return patch(context, container, operation);
    case 'read':
      return read(context, container, operation);
    case 'delete':
      return remove(context, container, operation);
  }
}

function create(context: DocumentContext, container: ContainerRecord, operation: DocumentOperation): OperationResult {
  const document = documentOf(operation);
  const partition = checkedPartition(container, operation, document);
  const id = checkedId(document);
  const existing = findLive(context, container, partition, id);
  if (operation.kind === 'create' && existing !== undefined) {
    throw new CosmosError(409, 'Entity with the specified id already exists in the system.');
  }
  if (operation.kind === 'upsert') checkPreconditions(operation, existing?.etag);
  const saved = saveDocument(context, container, document, { partition, id, existing });
  return written(existing === undefined ? 201 : 200, saved);
}

function replace(context: DocumentContext, container: ContainerRecord, operation: DocumentOperation): OperationResult {
  const document = documentOf(operation);
  const partition = checkedPartition(container, operation, document);
  const id = checkedId(document);
  if (operation.id !== id) throw new CosmosError(400, 'The id of the document and the id of the request differ.');
  const existing = mustFind(context, container, partition, id);
  checkPreconditions(operation, existing.etag);
  return written(200, saveDocument(context, container, document, { partition, id, existing }));
}

function patch(context: DocumentContext, container: ContainerRecord, operation: DocumentOperation): OperationResult {
  const { operations, condition } = parsePatch(operation.body);
  for (const path of operations.flatMap((step) => ('from' in step ? [step.path, step.from] : [step.path]))) {
    if (container.definition.partitionKey.paths.some((key) => key === path || key.startsWith(`${path}/`))) {
      throw new CosmosError(400, `The partition key '${path}' cannot be patched.`);
    }
  }
  const existing = mustFind(context, container, requiredPartition(operation), operation.id ?? '');
  checkPreconditions(operation, existing.etag);
  const current = parseStored(existing);
  if (condition !== undefined && !context.matches(condition, current)) {
    throw new CosmosError(412, 'Operation cannot be performed because the condition of the patch is not met.');
  }
  const { partition, id } = existing;
  const patched = patchDocument(current, operations);
  return written(200, saveDocument(context, container, patched, { partition, id, existing }));
}

function read(context: DocumentContext, container: ContainerRecord, operation: DocumentOperation): OperationResult {
  const existing = mustFind(context, container, requiredPartition(operation), operation.id ?? '');
  const { etag } = existing;
  const requestCharge = Math.max(1, existing.body.length / 1024);
  if (operation.ifNoneMatch !== undefined && operation.ifNoneMatch === etag) {
    return { status: 304, body: undefined, etag, requestCharge: 1 };
  }
  return { status: 200, body: existing.body, etag, requestCharge };
}

function remove(context: DocumentContext, container: ContainerRecord, operation: DocumentOperation): OperationResult {
  const existing = mustFind(context, container, requiredPartition(operation), operation.id ?? '');
  checkPreconditions(operation, existing.etag);
  context.storage.containers.nextSequence(container);
  context.storage.documents.delete(container, existing);
  return { status: 204, body: undefined, etag: undefined, requestCharge: 5 };
}

function written(status: number, { body, etag }: SavedDocument): OperationResult {
  return { status, body, etag, requestCharge: 5 + Math.ceil(body.length / 1024) };
}

function documentOf({ body }: DocumentOperation): JsonObject {
  if (isObject(body)) return body;
  throw new CosmosError(400, 'The body is not a JSON object.');
}

const DocumentId = z
  .string()
  .min(1)
  .max(1023)
  .regex(/^[^/\\?#]*$/);

function checkedId(document: JsonObject): string {
  const id = DocumentId.safeParse(document['id']);
  if (id.success) return id.data;
  throw new CosmosError(
    400,
    "The input content is invalid because the required properties - 'id; ' - are missing or hold characters that are not allowed.",
  );
}

function checkedPartition(container: ContainerRecord, operation: DocumentOperation, document: JsonObject): string {
  const { text } = partitionKeyOf(container, document);
  if (operation.partitionKey === undefined || operation.partitionKey.text === text) return text;
  throw new CosmosError(400, "PartitionKey extracted from document doesn't match the one specified in the header.", {
    substatus: 1001,
  });
}

function requiredPartition({ partitionKey }: DocumentOperation): string {
  if (partitionKey !== undefined && !partitionKey.isPrefix) return partitionKey.text;
  throw new CosmosError(400, 'PartitionKey value must be supplied in full for this operation.');
}

function mustFind(context: DocumentContext, container: ContainerRecord, partition: string, id: string): StoredDocument {
  const found = findLive(context, container, partition, id);
  if (found === undefined) throw new CosmosError(404, 'Entity with the specified id does not exist in the system.');
  return found;
}

function findLive(
  { storage, nowMs }: DocumentContext,
  container: ContainerRecord,
  partition: string,
  id: string,
): StoredDocument | undefined {
  const found = storage.documents.find(container, partition, id);
  return found === undefined || found.expiresAtMs === null || found.expiresAtMs > nowMs ? found : undefined;
}

function parseStored({ body }: StoredDocument): JsonObject {
  const document: unknown = JSON.parse(body);
  if (!isObject(document)) throw new Error('A stored document is not an object.');
  return document;
}
