import { applyOperation, type DocumentOperation, type OperationKind } from '../documents/apply-operation';
import type { DocumentContext } from '../documents/document-context';
import { parsePartitionKey, type PartitionKey } from '../documents/partition-key';
import { CosmosError, notSupported } from '../errors';
import type { CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';
import type { Services } from '../services';
import type { ContainerRecord } from '../storage/containers';
import { sessionHeaders } from './document-session';

/** Create and upsert on the collection; read, replace, patch and delete on one document. */
export function writeOrReadDocument(
  services: Services,
  request: CosmosRequest,
  container: ContainerRecord,
  kind: OperationKind,
): CosmosAnswer {
  for (const when of ['pre', 'post']) {
    if (request.header(`x-ms-documentdb-${when}-trigger-include`) !== undefined) {
      throw notSupported(`A ${when}-trigger`);
    }
  }
  const operation: DocumentOperation = {
    kind,
    partitionKey: requestedPartition(request, container),
    id: request.segments[5],
    body: request.body,
    ifMatch: request.header('if-match'),
    ifNoneMatch: request.header('if-none-match'),
  };
  const context = documentContext(services);
  const apply = () => applyOperation(context, container, operation);
  const { status, body, etag, requestCharge } = kind === 'read' ? apply() : services.storage.store.transaction(apply);
  const headers = { ...sessionHeaders(services, container), ...(etag === undefined ? {} : { etag }) };
  return { status, body, requestCharge, headers };
}

export function requestedPartition(request: CosmosRequest, container: ContainerRecord): PartitionKey | undefined {
  const header = request.header('x-ms-documentdb-partitionkey');
  if (header === undefined) return undefined;
  if (header === '[]') throw new CosmosError(400, 'The partition key has no value.');
  return parsePartitionKey(container, header);
}

export function documentContext({ storage, prepare, nowMs }: Services): DocumentContext {
  const now = nowMs();
  return {
    storage,
    nowMs: now,
    matches: (condition, document) => {
      const compiled = prepare(`SELECT VALUE true ${condition}`);
      const slots = Array.from<unknown>({ length: compiled.slots.count });
      slots[0] = document;
      const frame = { slots, parameters: new Map(), nowMs: now, vectorDistance: 'cosine', aggregates: [] };
      // The visitor stops at the first row, so a scan that ran to its end found none.
      return !compiled.eachRow(frame, () => false);
    },
  };
}
