import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { CachedBatch } from '../../analysis';
import type { KeptResults, ProjectRef } from '../../runs';
import type { Telemetry } from '../../telemetry';
import { blobStatus } from './blob-errors';
import type { BlobService } from './blob-service';
import { deleteBlobs } from './delete-blobs';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Beyond any batch we keep; a damaged or foreign blob must not fill the memory. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Results in the container `results`, as `<tenant>/<project>/<key>.json.gz`. A failure costs time and nothing else. */
export function createBlobKeptResults(service: BlobService, telemetry: Telemetry): KeptResults {
  const container = service.container('results');
  const folderOf = ({ tenantId, projectId }: ProjectRef): string => `${tenantId}/${projectId}/`;
  return {
    of(project) {
      const blobOf = (key: string) => container.getBlockBlobClient(`${folderOf(project)}${key}.json.gz`);
      return {
        async read(key) {
          try {
            const content = await decompress(await blobOf(key).downloadToBuffer(), { maxOutputLength: MAX_BYTES });
            return CachedBatch.parse(JSON.parse(content.toString('utf8')));
          } catch (error) {
            if (blobStatus(error) !== 404) telemetry.event('results.unreadable', { ...project, key });
            return undefined;
          }
        },

        async write(key, batch) {
          try {
            const content = await compress(JSON.stringify(batch), { level: 1 });
            await blobOf(key).uploadData(content, { blobHTTPHeaders: { blobContentType: 'application/gzip' } });
          } catch {
            telemetry.event('results.not-kept', { ...project, key });
          }
        },
      };
    },

    erase: (project, before) => deleteBlobs(container, folderOf(project), before),
  };
}
