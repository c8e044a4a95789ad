import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import type { BlobContainerName } from '../../config';

export interface BlobService {
  container(name: BlobContainerName): ContainerClient;
  /** Throws when the account is out of reach or refuses the identity. */
  ping(): Promise<void>;
}

export function openBlobService(endpoint: string, credential: TokenCredential): BlobService {
  const client = new BlobServiceClient(endpoint, credential);
  return {
    container: (name) => client.getContainerClient(name),
    ping: async () => void (await client.getContainerClient('runs').getProperties()),
  };
}
