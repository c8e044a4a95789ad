import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient, newPipeline, type ContainerClient, type StorageRetryOptions } from '@azure/storage-blob';
import type { BlobContainerName } from '../../config';
import { AurelisError } from '../../kernel';

export interface BlobService {
  container(name: BlobContainerName): ContainerClient;
  /** Throws when the account is out of reach or refuses the identity. */
  ping(): Promise<void>;
}

/** For a block of 4 MiB to go out and its answer to begin; the SDK itself waits without end. */
const ANSWER_WITHIN_MS = 60_000;

/** Without `retryOptions` a busy account is asked four times within 16 seconds. */
export function openBlobService(
  endpoint: string,
  credential: TokenCredential,
  retryOptions: StorageRetryOptions = {},
  answerWithinMs = ANSWER_WITHIN_MS,
): BlobService {
  const pipeline = newPipeline(credential, { retryOptions });
  pipeline.factories.push({
    create: (next) => ({
      async sendRequest(request) {
        request.timeout = answerWithinMs;
        try {
          return await next.sendRequest(request);
        } catch (error) {
          if (request.abortSignal?.aborted !== true && isAbort(error)) throw silent(error);
          throw error;
        }
      },
    }),
  });
  const client = new BlobServiceClient(endpoint, pipeline);
  return {
    container: (name) => client.getContainerClient(name),
    ping: async () => void (await client.getContainerClient('runs').getProperties()),
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function silent(cause: unknown): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'The storage does not answer. Try again shortly.', {
    cause,
    retryAfterSeconds: 5,
  });
}
