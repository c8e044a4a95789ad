import { BLOB_CONTAINERS } from '../config';
import type { BlobCreatedEvent } from '../contracts';
import { AurelisError, digestId } from '../kernel';
import { recordSnapshot, type ProjectStore, type RecordSnapshotPorts, type SnapshotArchives } from '../projects';
import { acceptRun, type StartRunPorts } from './start-run';

export interface AcceptUploadPorts extends Pick<StartRunPorts, 'runs' | 'outbox' | 'queue' | 'telemetry' | 'clock'> {
  projects: RecordSnapshotPorts['projects'] & Pick<ProjectStore, 'findOwner'>;
  archives: Pick<SnapshotArchives, 'copyUpload' | 'eraseProject'>;
  maxArchiveBytes: number;
}

/**
 * Starts a run for an archive that was dropped into the `uploads` container as `<project id>/<name>`. Its ids are made from the
 * blob's name and version, so an event delivered twice starts one run. What is wrong with the archive itself is found by
 * planning and becomes the run's failure, where its owner looks.
 */
export async function acceptUpload(event: BlobCreatedEvent, ports: AcceptUploadPorts): Promise<void> {
  const blobName = blobNameOf(event.subject);
  const [projectId = '', ...rest] = blobName.split('/');
  const owner = rest.length === 0 ? undefined : await ports.projects.findOwner(projectId);
  if (owner === undefined) throw noSuchProject(projectId);

  const { tenantId } = owner;
  const version = [tenantId, projectId, blobName, event.data.eTag];
  const place = { tenantId, projectId, snapshotId: digestId('snp', version) };
  const copied = await ports.archives.copyUpload(place, blobName, event.data.eTag, ports.maxArchiveBytes);
  if (copied === undefined) {
    ports.telemetry.event('upload.superseded', { tenantId, projectId });
    return;
  }

  const { snapshotId: id } = place;
  const createdAt = ports.clock.now().toISOString();
  await recordSnapshot({ id, tenantId, projectId, format: 'unknown', ...copied, createdAt }, ports);
  await acceptRun(
    {
      runId: digestId('run', version),
      project: owner,
      request: { snapshot_id: place.snapshotId },
      trigger: { kind: 'upload', name: rest.join('/') },
    },
    ports,
  );
}

function noSuchProject(projectId: string): AurelisError {
  return new AurelisError('NOT_FOUND', 'Uploads belong in <project id>/<file name>; there is no such project.', {
    details: [{ field: 'subject', issue: `names the project ${projectId.slice(0, 60)}` }],
  });
}

/** Event Grid subjects carry the blob's name as it is. */
function blobNameOf(subject: string): string {
  const prefix = `/blobServices/default/containers/${BLOB_CONTAINERS.uploads}/blobs/`;
  if (!subject.startsWith(prefix)) {
    throw new AurelisError('VALIDATION_ERROR', `Only the container ${BLOB_CONTAINERS.uploads} is watched.`);
  }
  return subject.slice(prefix.length);
}
