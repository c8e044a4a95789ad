import type { BlobItem, ContainerClient } from '@azure/storage-blob';
import { blobStatus, throwBlobError } from './blob-errors';

const PARALLEL = 8;

/** Removes every blob whose name starts with `prefix`; with `before`, those alone that have not been written since. */
export async function deleteBlobs(container: ContainerClient, prefix: string, before?: Date): Promise<void> {
  const blobs = container.listBlobsFlat({ prefix });
  const remove = async (): Promise<void> => {
    for (let next = await blobs.next(); next.done !== true; next = await blobs.next()) {
      if (before === undefined) await container.getBlobClient(next.value.name).deleteIfExists();
      else if (next.value.properties.lastModified < before) await deleteVersion(container, next.value);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, remove)).catch((error: unknown) =>
    throwBlobError(error, 'The container is missing.'),
  );
}

/** One that has been written anew meanwhile stays. */
async function deleteVersion(container: ContainerClient, { name, properties: { etag } }: BlobItem): Promise<void> {
  try {
    await container.getBlobClient(name).deleteIfExists({ conditions: { ifMatch: etag } });
  } catch (error) {
    if (blobStatus(error) !== 412) throw error;
  }
}
