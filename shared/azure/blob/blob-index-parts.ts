import { INDEX_MANIFEST, type IndexParts, type IndexPlace } from '../../search';
import { blobStatus, throwBlobError } from './blob-errors';
import type { BlobService } from './blob-service';
import { deleteBlobs } from './delete-blobs';

/** Indexes in the container `indexes`, as `<tenant>/<project>/<snapshot>/<part>`. */
export function createBlobIndexParts(service: BlobService): IndexParts {
  const container = service.container('indexes');
  const blobOf = ({ tenantId, projectId, snapshotId }: IndexPlace, name: string) =>
    container.getBlockBlobClient(`${tenantId}/${projectId}/${snapshotId}/${name}`);

  return {
    async write(place, name, bytes) {
      try {
        await blobOf(place, name).uploadData(bytes, { blobHTTPHeaders: { blobContentType: 'application/gzip' } });
      } catch (error) {
        throwBlobError(error, 'The container for indexes is missing.');
      }
    },

    async read(place, name) {
      try {
        return await blobOf(place, name).downloadToBuffer();
      } catch (error) {
        if (blobStatus(error) === 404) return undefined;
        return throwBlobError(error, 'The container for indexes is missing.');
      }
    },

    erase: ({ tenantId, projectId, snapshotId }) =>
      deleteBlobs(container, `${tenantId}/${projectId}/${snapshotId === undefined ? '' : `${snapshotId}/`}`),

    async listSnapshots({ tenantId, projectId }) {
      const prefix = `${tenantId}/${projectId}/`;
      const found: { snapshotId: string; writtenAtMs: number }[] = [];
      try {
        for await (const { name, properties } of container.listBlobsFlat({ prefix })) {
          const [snapshotId = '', part] = name.slice(prefix.length).split('/', 2);
          if (part === INDEX_MANIFEST) found.push({ snapshotId, writtenAtMs: properties.lastModified.getTime() });
        }
      } catch (error) {
        throwBlobError(error, 'The container for indexes is missing.');
      }
      return found.sort((left, right) => right.writtenAtMs - left.writtenAtMs).map(({ snapshotId }) => snapshotId);
    },
  };
}
