import { SnapshotView, successEnvelope } from '../../../../shared/contracts';
import { offline, problemOf } from './call-api';
import { snapshotsAddress } from './create-api';

export interface Upload {
  projectId: string;
  archive: Blob;
  key: string;
  idempotencyKey: string;
  signal: AbortSignal;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
}

const Uploaded = successEnvelope(SnapshotView);

/** Sends an archive and gives the id of the snapshot. `fetch` cannot tell how much has been sent, so this is the older way. */
export async function uploadArchive(upload: Upload): Promise<string> {
  const response = await send(upload);
  if (!response.ok) throw await problemOf(response);
  return Uploaded.parse(await response.json()).data.id;
}

function send({ projectId, archive, key, idempotencyKey, signal, onProgress }: Upload): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort, { once: true });
    request.open('POST', snapshotsAddress(projectId));
    request.setRequestHeader('authorization', `Bearer ${key}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', idempotencyKey);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total));
    request.addEventListener('load', () => {
      const retryAfter = request.getResponseHeader('retry-after');
      const headers = retryAfter === null ? {} : { 'retry-after': retryAfter };
      resolve(new Response(request.responseText, { status: request.status, headers }));
    });
    request.addEventListener('error', () => reject(offline()));
    request.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort));
    request.send(archive);
    if (signal.aborted) request.abort();
  });
}
