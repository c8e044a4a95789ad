import type { IncomingMessage } from 'node:http';

import { ACCOUNT_NAME } from '../account';

/** What a request asks of the blob service, in the words of its documentation: `PutBlob`, `GetBlob`, … */
export interface BlobRequest {
  readonly operation: string;
  readonly container: string;
  /** Decoded; empty for requests about a container or the account. */
  readonly blob: string;
}

/** Operations on a blob told by its method and the parameter `comp`, or a header where those two are not enough. */
const BLOB_OPERATIONS: Readonly<Record<string, string>> = {
  'GET ': 'GetBlob',
  'GET blocklist': 'GetBlockList',
  'GET pagelist': 'GetPageRanges',
  'GET tags': 'GetBlobTags',
  'HEAD ': 'GetBlobProperties',
  'HEAD metadata': 'GetBlobMetadata',
  'PUT ': 'PutBlob',
  'PUT appendblock': 'AppendBlock',
  'PUT block': 'PutBlock',
  'PUT blocklist': 'PutBlockList',
  'PUT copy': 'AbortCopyBlob',
  'PUT lease': 'LeaseBlob',
  'PUT metadata': 'SetBlobMetadata',
  'PUT page': 'PutPage',
  'PUT properties': 'SetBlobProperties',
  'PUT seal': 'SealAppendBlob',
  'PUT snapshot': 'SnapshotBlob',
  'PUT tags': 'SetBlobTags',
  'PUT tier': 'SetBlobTier',
  'PUT undelete': 'UndeleteBlob',
  'DELETE ': 'DeleteBlob',
};

const CONTAINER_OPERATIONS: Readonly<Record<string, string>> = {
  'GET ': 'GetContainerProperties',
  'HEAD ': 'GetContainerProperties',
  'GET list': 'ListBlobs',
  'PUT ': 'CreateContainer',
  'DELETE ': 'DeleteContainer',
};

export function readBlobRequest({ method, url, headers }: IncomingMessage): BlobRequest {
  const { pathname, searchParams } = new URL(url ?? '/', 'https://127.0.0.1');
  const [account, container, ...rest] = pathname.slice(1).split('/');
  const blob = decode(rest.join('/'));
  const key = `${method} ${searchParams.get('comp') ?? ''}`;
  if (account !== ACCOUNT_NAME || !container) return { operation: `Account ${key.trim()}`, container: '', blob: '' };
  if (blob === '') return { operation: CONTAINER_OPERATIONS[key] ?? `Container ${key.trim()}`, container, blob };
  if (key === 'PUT ' && headers['x-ms-copy-source'] !== undefined) {
    // With a blob type the content is read before the answer; without one it is a copy.
    const operation = headers['x-ms-blob-type'] === undefined ? 'CopyBlob' : 'PutBlobFromUrl';
    return { operation, container, blob };
  }
  return { operation: BLOB_OPERATIONS[key] ?? `Blob ${key.trim()}`, container, blob };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // Not encoded properly; Azurite will say so.
  }
}
