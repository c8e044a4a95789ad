import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

import type { TokenVerifier } from '../../identity';
import { describeCommit, isCommit, type BlobCreatedEvent } from '../events/blob-created-event';
import { readBlobProperties } from '../events/blob-properties';
import type { ObserveBlob } from '../observation';
import { STORAGE_CHALLENGE, whyRefused } from './authorize';
import { readBlobRequest, type BlobRequest } from './blob-request';
import { forward, withoutHopByHop, type Upstream } from './forward';
import { answerStorageError } from './storage-error';

export interface ProxyContext {
  readonly upstream: Upstream;
  readonly verifier: TokenVerifier;
  /** Resolves when the event is safe, whatever happens next. */
  readonly publish: (event: BlobCreatedEvent) => Promise<void>;
  readonly observe: ObserveBlob;
}

/** Passes one request to Azurite and its answer back, telling of every blob that came into being before the client knows. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  context: ProxyContext,
): Promise<void> {
  const refusal = await whyRefused(request, context.verifier);
  if (refusal !== undefined) {
    const headers = { 'www-authenticate': STORAGE_CHALLENGE };
    answerStorageError(response, 401, 'InvalidAuthenticationInfo', refusal, headers);
    return;
  }
  const blobRequest = readBlobRequest(request);
  const early = await context.observe({ phase: 'before', ...blobRequest });
  if (early) {
    answerStorageError(response, early.status, early.code, 'Asked for by an observer.');
    return;
  }

  const answer = await forward(request, context.upstream);
  const status = answer.statusCode ?? 502;
  const late = await context.observe({ phase: 'after', ...blobRequest, status });
  if (isCommit(blobRequest.operation, status)) {
    const problem = await publishCommit(request, blobRequest, answer, context);
    if (problem !== undefined) {
      answer.resume();
      answerStorageError(response, 503, 'ServerBusy', `The blob is stored, its event is not: ${problem}`);
      return;
    }
  }
  if (late) {
    answer.resume();
    answerStorageError(response, late.status, late.code, 'Asked for by an observer.');
    return;
  }
  response.sendDate = false; // Azurite's own is among the headers.
  response.writeHead(status, answer.statusMessage, withoutHopByHop(answer.rawHeaders));
  await pipeline(answer, response);
}

/** Why the event could not be made safe. The client is then told to try again, which commits and publishes again. */
async function publishCommit(
  request: IncomingMessage,
  blobRequest: BlobRequest,
  answer: IncomingMessage,
  { upstream, publish }: ProxyContext,
): Promise<string | undefined> {
  try {
    const { pathname } = new URL(request.url ?? '/', 'https://127.0.0.1');
    const properties = await readBlobProperties(pathname, upstream);
    await publish(describeCommit(request, blobRequest, answer.headers, properties));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
