import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createHash } from 'node:crypto';
import { AurelisError, errorCode } from '../../kernel';

export interface Downloaded {
  /** Of the bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
  readonly etag: string | undefined;
}

interface DownloadRequest {
  readonly url: string;
  readonly file: string;
  readonly maxBytes: number;
  /** What we have already: nothing is downloaded when the source still has the same. */
  readonly knownEtag: string | undefined;
  readonly signal: AbortSignal;
}

/** Writes what is at an address to a file; undefined when it is what we have already. */
export async function download(request: DownloadRequest): Promise<Downloaded | undefined> {
  const { url, file, maxBytes, knownEtag, signal } = request;
  const headers: Record<string, string> = knownEtag === undefined ? {} : { 'if-none-match': knownEtag };
  // A source that sends us elsewhere is not the one that was configured.
  const response = await fetch(url, { signal, headers, redirect: 'error' }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new AurelisError(
      'UPSTREAM_UNAVAILABLE',
      `There is no answer from ${new URL(url).host}: ${reasonOf(error)}.`,
      {
        cause: error,
      },
    );
  });
  if (response.status === 304) return undefined;
  if (response.status !== 200 || response.body === null) throw noAnswer(response.status);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  async function* measured(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new AurelisError('PAYLOAD_TOO_LARGE', 'The advisories are larger than allowed.');
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(Readable.fromWeb(response.body), measured, createWriteStream(file), { signal });
  return { sha256: hash.digest('hex'), etag: response.headers.get('etag') ?? undefined };
}

/** `fetch` says that it failed, and its cause why. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && cause.message !== '' ? cause.message : errorCode(cause);
}

function noAnswer(status: number): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', `The source of advisories answered ${status}.`);
}
