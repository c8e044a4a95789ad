import { createHash } from 'node:crypto';
import type { ArchiveFormat } from '../contracts';
import { AurelisError, digestId, type Clock, type IdSource } from '../kernel';
import { detectArchiveFormat } from '../source';
import { archiveTooLarge } from './archive-too-large';
import { peekBytes } from './peek-bytes';
import type { ProjectStore, Snapshot, SnapshotArchives } from './ports';
import { otherArchive, recordSnapshot, type RecordSnapshotPorts } from './record-snapshot';
import { requireProject } from './require-project';

export interface UploadSnapshotPorts extends RecordSnapshotPorts {
  projects: RecordSnapshotPorts['projects'] & Pick<ProjectStore, 'findSnapshot'>;
  archives: Pick<SnapshotArchives, 'write' | 'eraseProject'>;
  clock: Clock;
  ids: IdSource;
  maxArchiveBytes: number;
}

export interface UploadSnapshot {
  projectId: string;
  content: AsyncIterable<Uint8Array>;
  /** How long the caller says it is, where it does. */
  declaredBytes?: number | undefined;
  idempotencyKey?: string | undefined;
}

/** A tar archive tells itself at byte 257. */
const HEAD_BYTES = 512;

/** Streams an archive into Blob storage. Repeating the call with the same idempotency key and archive returns the same snapshot. */
export async function uploadSnapshot(
  request: UploadSnapshot,
  tenantId: string,
  ports: UploadSnapshotPorts,
): Promise<Snapshot> {
  const { projectId, idempotencyKey, declaredBytes = 0 } = request;
  await requireProject(projectId, tenantId, ports.projects);
  // Whoever would have to send hundreds of megabytes hears of it before.
  if (declaredBytes > ports.maxArchiveBytes) throw archiveTooLarge(ports.maxArchiveBytes);

  const { head, content } = await peekBytes(request.content, HEAD_BYTES);
  const format = archiveFormat(head);
  if (idempotencyKey === undefined) return store(ports.ids.next('snp'));

  const snapshotId = digestId('snp', [tenantId, projectId, idempotencyKey]);
  const earlier = await ports.projects.findSnapshot(tenantId, projectId, snapshotId);
  if (earlier === undefined) return store(snapshotId);
  if (!(await isArchive(content, earlier))) throw otherArchive();
  return earlier;

  async function store(id: string): Promise<Snapshot> {
    const written = await ports.archives.write({ tenantId, projectId, snapshotId: id }, content, ports.maxArchiveBytes);
    const createdAt = ports.clock.now().toISOString();
    return recordSnapshot({ id, tenantId, projectId, format, ...written, createdAt }, ports);
  }
}

function archiveFormat(head: Uint8Array): ArchiveFormat {
  const format = detectArchiveFormat(head);
  if (format !== undefined) return format;
  const issue = head.length === 0 ? 'is empty' : 'is neither zip, tar nor tar.gz';
  throw new AurelisError('VALIDATION_ERROR', 'Send a zip, tar or tar.gz archive of the source as the body.', {
    details: [{ field: 'body', issue }],
  });
}

/** Stops reading where the content is longer than the archive was. */
async function isArchive(content: AsyncIterable<Uint8Array>, { sizeBytes, sha256 }: Snapshot): Promise<boolean> {
  const hash = createHash('sha256');
  let readBytes = 0;
  for await (const chunk of content) {
    readBytes += chunk.length;
    if (readBytes > sizeBytes) return false;
    hash.update(chunk);
  }
  return hash.digest('hex') === sha256;
}
