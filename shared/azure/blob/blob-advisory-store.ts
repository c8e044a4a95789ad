import { AdvisoryManifest, type AdvisoryStore, type ShardPlace } from '../../advisories';
import { AurelisError } from '../../kernel';
import { blobStatus, throwBlobError } from './blob-errors';
import type { BlobService } from './blob-service';

const MANIFEST = 'current.json';

/** The index in the container `advisories`: `<ecosystem>/<version>/<number>.json.gz`, and `current.json`, which names the versions in use. */
export function createBlobAdvisoryStore(service: BlobService): AdvisoryStore {
  const container = service.container('advisories');
  const manifestBlob = container.getBlockBlobClient(MANIFEST);
  const blobOf = ({ ecosystem, version, shard }: ShardPlace) =>
    container.getBlockBlobClient(`${ecosystem}/${version}/${shard}.json.gz`);

  return {
    async readManifest() {
      try {
        const { etag } = await manifestBlob.getProperties();
        const bytes = await manifestBlob.downloadToBuffer(0, undefined, { conditions: { ifMatch: etag ?? '*' } });
        return { manifest: AdvisoryManifest.parse(JSON.parse(bytes.toString('utf8'))), etag: etag ?? '' };
      } catch (error) {
        if (blobStatus(error) === 404) return undefined;
        if (blobStatus(error) === 412) throw changed(error);
        return throwBlobError(error, 'The list of advisories is gone.');
      }
    },

    async writeManifest(manifest, etag) {
      try {
        await manifestBlob.uploadData(Buffer.from(JSON.stringify(manifest)), {
          conditions: etag === undefined ? { ifNoneMatch: '*' } : { ifMatch: etag },
          blobHTTPHeaders: { blobContentType: 'application/json' },
        });
      } catch (error) {
        const status = blobStatus(error);
        if (status === 409 || status === 412) {
          throw new AurelisError('CONFLICT', 'Somebody else has refreshed the advisories meanwhile.', { cause: error });
        }
        throwBlobError(error, 'The container for advisories is missing.');
      }
    },

    async readShard(place) {
      try {
        return await blobOf(place).downloadToBuffer();
      } catch (error) {
        return throwBlobError(error, 'A part of the advisories is gone.');
      }
    },

    async writeShard(place, bytes) {
      try {
        await blobOf(place).uploadData(bytes, { blobHTTPHeaders: { blobContentType: 'application/gzip' } });
      } catch (error) {
        throwBlobError(error, 'The container for advisories is missing.');
      }
    },

    async keepVersions(ecosystem, versions) {
      try {
        for await (const { name } of container.listBlobsFlat({ prefix: `${ecosystem}/` })) {
          const [, version = ''] = name.split('/', 2);
          if (!versions.includes(version)) await container.getBlobClient(name).deleteIfExists();
        }
      } catch (error) {
        throwBlobError(error, 'The container for advisories is missing.');
      }
    },
  };
}

function changed(cause: unknown): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', 'The advisories were just refreshed. Try again.', {
    cause,
    retryAfterSeconds: 1,
  });
}
