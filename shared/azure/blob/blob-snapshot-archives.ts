import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { RestError, type BlobDownloadResponseParsed, type BlockBlobClient } from '@azure/storage-blob';
import { AurelisError, sha256OfStream } from '../../kernel';
import { archiveTooLarge, type SnapshotArchives, type SnapshotPlace } from '../../projects';
import { blobStatus, throwBlobError } from './blob-errors';
import type { BlobService } from './blob-service';
import { deleteBlobs } from './delete-blobs';

/** Blocks held in memory at a time while an archive streams through: 3 × 4 MiB. */
const BLOCK_BYTES = 4 * 1024 * 1024;
const PARALLEL_BLOCKS = 2;

/** Archives in the container `snapshots`, as `<tenant>/<project>/<snapshot>`. */
export function createBlobSnapshotArchives(service: BlobService): SnapshotArchives {
  const snapshots = service.container('snapshots');
  const blobOf = ({ tenantId, projectId, snapshotId }: SnapshotPlace): BlockBlobClient =>
    snapshots.getBlockBlobClient(`${tenantId}/${projectId}/${snapshotId}`);

  return {
    write: (place, content, maxBytes) => writeMeasured(blobOf(place), content, maxBytes),

    async copyUpload(place, blobName, etag, maxBytes) {
      const upload = await openVersion(service.container('uploads').getBlockBlobClient(blobName), etag);
      if (upload?.readableStreamBody === undefined) return undefined;
      return writeMeasured(blobOf(place), Readable.from(upload.readableStreamBody), maxBytes);
    },

    async download(place, file) {
      try {
        await blobOf(place).downloadToFile(file);
      } catch (error) {
        throwBlobError(error, 'The archive of the snapshot is gone.');
      }
    },

    async erase(place) {
      try {
        await blobOf(place).deleteIfExists();
      } catch (error) {
        throwBlobError(error, 'The container for snapshots is missing.');
      }
    },

    eraseUploads: (projectId, before) => deleteBlobs(service.container('uploads'), `${projectId}/`, before),

    async eraseProject(tenantId, projectId) {
      await deleteBlobs(snapshots, `${tenantId}/${projectId}/`);
      await deleteBlobs(service.container('uploads'), `${projectId}/`);
    },
  };
}

interface Written {
  sizeBytes: number;
  sha256: string;
}

/**
 * Nothing is committed before the last block is in, so a broken or oversized upload leaves no blob; and nothing once there is a blob,
 * so that what a call was promised cannot be changed by a later one.
 */
async function writeMeasured(
  blob: BlockBlobClient,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Written> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw archiveTooLarge(maxBytes);
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    const stream = Readable.from(measured(), { objectMode: false });
    await blob.uploadStream(stream, BLOCK_BYTES, PARALLEL_BLOCKS, { conditions: { ifNoneMatch: '*' } });
  } catch (error) {
    if (!isTaken(error)) throwBlobError(error, 'The container for snapshots is missing.');
    return requireSame(blob, { sizeBytes, sha256: hash.digest('hex') });
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

/** Somebody was first: whoever commits also discards the blocks of all others, which then are no list any more. */
function isTaken(error: unknown): boolean {
  return error instanceof RestError && (error.code === 'BlobAlreadyExists' || error.code === 'InvalidBlockList');
}

async function requireSame(blob: BlockBlobClient, written: Written): Promise<Written> {
  try {
    const { contentLength } = await blob.getProperties();
    if (contentLength === written.sizeBytes) {
      const { readableStreamBody } = await blob.download();
      const stored = readableStreamBody && (await sha256OfStream(Readable.from(readableStreamBody)));
      if (stored === written.sha256) return written;
    }
  } catch (error) {
    throwBlobError(error, 'The archive was erased while it came in.');
  }
  throw new AurelisError('CONFLICT', 'Another archive is stored here already. Take a new idempotency key.');
}

/** Undefined when the blob is gone or is no longer that version. Events carry the ETag without its quotes. */
async function openVersion(blob: BlockBlobClient, etag: string): Promise<BlobDownloadResponseParsed | undefined> {
  const ifMatch = etag.startsWith('"') ? etag : `"${etag}"`;
  try {
    return await blob.download(0, undefined, { conditions: { ifMatch } });
  } catch (error) {
    const status = blobStatus(error);
    if (status === 404 || status === 412) return undefined;
    return throwBlobError(error, 'The upload is gone.');
  }
}
