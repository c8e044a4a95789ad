import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { AurelisError, systemClock, type Clock } from '../../../shared/kernel';
import type { SnapshotArchives, SnapshotPlace } from '../../../shared/projects';

export interface MemorySnapshotArchives extends SnapshotArchives {
  /** Names of everything that is stored, `uploads/…` and `snapshots/…`. */
  names(): string[];
  /** Drops a blob into the container `uploads`; returns its ETag. */
  upload(blobName: string, bytes: Uint8Array): string;
}

export function memorySnapshotArchives(clock: Clock = systemClock): MemorySnapshotArchives {
  const blobs = new Map<string, { bytes: Buffer; etag: string; writtenAt: Date }>();
  let version = 0;
  const nameOf = ({ tenantId, projectId, snapshotId }: SnapshotPlace): string =>
    `snapshots/${tenantId}/${projectId}/${snapshotId}`;

  function put(name: string, bytes: Uint8Array): string {
    version += 1;
    const etag = `0x${version.toString(16).toUpperCase()}`;
    blobs.set(name, { bytes: Buffer.from(bytes), etag, writtenAt: clock.now() });
    return etag;
  }

  async function write(
    place: SnapshotPlace,
    content: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<{ sizeBytes: number; sha256: string }> {
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    for await (const chunk of content) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new AurelisError('PAYLOAD_TOO_LARGE', 'The archive is too large.');
      chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    const stored = blobs.get(nameOf(place)) ?? { bytes };
    if (!stored.bytes.equals(bytes)) throw new AurelisError('CONFLICT', 'Another archive is stored here already.');
    put(nameOf(place), bytes);
    return { sizeBytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  return {
    names: () => [...blobs.keys()],
    upload: (blobName, bytes) => put(`uploads/${blobName}`, bytes),
    write,
    async copyUpload(place, blobName, etag, maxBytes) {
      const upload = blobs.get(`uploads/${blobName}`);
      if (upload === undefined || upload.etag !== etag.replaceAll('"', '')) return undefined;
      return write(place, chunksOf(upload.bytes), maxBytes);
    },
    async download(place, file) {
      const blob = blobs.get(nameOf(place));
      if (blob === undefined) throw new AurelisError('NOT_FOUND', 'The archive of the snapshot is gone.');
      await writeFile(file, blob.bytes);
    },
    async erase(place) {
      blobs.delete(nameOf(place));
    },
    async eraseUploads(projectId, before) {
      for (const [name, { writtenAt }] of blobs) {
        if (name.startsWith(`uploads/${projectId}/`) && writtenAt < before) blobs.delete(name);
      }
    },
    async eraseProject(tenantId, projectId) {
      const folders = [`snapshots/${tenantId}/${projectId}/`, `uploads/${projectId}/`];
      for (const name of blobs.keys()) if (folders.some((folder) => name.startsWith(folder))) blobs.delete(name);
    },
  };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
