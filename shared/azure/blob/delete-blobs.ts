import type { ContainerClient } from '@azure/storage-blob';
import { throwBlobError } from './blob-errors';

const PARALLEL = 8;

/** Removes every blob whose name starts with `prefix`. */
export async function deleteBlobs(container: ContainerClient, prefix: string): Promise<void> {
  const names = container.listBlobsFlat({ prefix });
  const remove = async (): Promise<void> => {
    for (let next = await names.next(); next.done !== true; next = await names.next()) {
      await container.getBlobClient(next.value.name).deleteIfExists();
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, remove)).catch((error: unknown) =>
    throwBlobError(error, 'The container is missing.'),
  );
}
