import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

import { ACCOUNT_NAME } from '../account';
import type { BlobRequest } from '../proxy/blob-request';

/** `Microsoft.Storage.BlobCreated` in the Event Grid schema. */
export interface BlobCreatedEvent {
  readonly topic: string;
  readonly subject: string;
  readonly eventType: 'Microsoft.Storage.BlobCreated';
  readonly id: string;
  readonly eventTime: string;
  readonly data: {
    readonly api: string;
    readonly clientRequestId: string | undefined;
    readonly requestId: string | undefined;
    readonly eTag: string;
    readonly contentType: string;
    readonly contentLength: number;
    readonly blobType: string;
    readonly url: string;
    readonly sequencer: string;
    readonly storageDiagnostics: { readonly batchId: string };
  };
  readonly dataVersion: string;
  readonly metadataVersion: string;
}

const TOPIC = `/subscriptions/6a7b1c1e-0000-4000-8000-000000000001/resourceGroups/local/providers/Microsoft.Storage/storageAccounts/${ACCOUNT_NAME}`;

/** Each operation that leaves a complete blob behind, and the status that says so. */
const COMMITTED_WITH: Readonly<Record<string, number>> = {
  PutBlob: 201,
  PutBlockList: 201,
  PutBlobFromUrl: 201,
  CopyBlob: 202,
};

/** Whether this answer means that a blob came into being or was replaced. */
export function isCommit(operation: string, status: number): boolean {
  return Object.hasOwn(COMMITTED_WITH, operation) && COMMITTED_WITH[operation] === status;
}

export function describeCommit(
  request: IncomingMessage,
  { operation, container, blob }: BlobRequest,
  answer: IncomingHttpHeaders,
  properties: IncomingHttpHeaders,
): BlobCreatedEvent {
  const { pathname } = new URL(request.url ?? '/', 'https://127.0.0.1');
  return {
    topic: TOPIC,
    subject: `/blobServices/default/containers/${container}/blobs/${blob}`,
    eventType: 'Microsoft.Storage.BlobCreated',
    id: randomUUID(),
    eventTime: new Date().toISOString(),
    data: {
      api: operation,
      clientRequestId: textOf(answer['x-ms-client-request-id'] ?? request.headers['x-ms-client-request-id']),
      requestId: textOf(answer['x-ms-request-id']),
      eTag: (answer.etag ?? '').replaceAll('"', ''),
      contentType: properties['content-type'] ?? 'application/octet-stream',
      contentLength: Number(properties['content-length'] ?? 0),
      blobType: textOf(properties['x-ms-blob-type']) ?? 'BlockBlob',
      url: `https://${request.headers.host}${pathname}`,
      sequencer: nextSequencer(),
      storageDiagnostics: { batchId: randomUUID() },
    },
    dataVersion: '',
    metadataVersion: '1',
  };
}

let lastSequence = 0n;

/** Grows with every event, also over restarts, so that events of one blob can be put in order by comparing text. */
function nextSequencer(): string {
  const now = BigInt(Date.now()) << 20n;
  lastSequence = now > lastSequence ? now : lastSequence + 1n;
  return lastSequence.toString(16).padStart(32, '0');
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
