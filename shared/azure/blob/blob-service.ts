import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient, type StorageRetryOptions } from '@azure/storage-blob';
import type { BlobContainerName } from '../../config';

export interface BlobService {
  container(name: BlobContainerName): ContainerClient;
  /** Throws when the account is out of reach or refuses the identity. */
  ping(): Promise<void>;
}

/** Without `retryOptions` a busy account is asked four times within 16 seconds. */
export function openBlobService(
  endpoint: string,
  credential: TokenCredential,
  retryOptions: StorageRetryOptions = {},
): BlobService {
  const client = new BlobServiceClient(endpoint, credential, { retryOptions });
  return {
    container: (name) => client.getContainerClient(name),
    ping: async () => void (await client.getContainerClient('runs').getProperties()),
  };
}
