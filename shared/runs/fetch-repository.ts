import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AurelisError, makeTemporaryFolder, type Clock } from '../kernel';
import {
  recordSnapshot,
  type ProjectStore,
  type RecordSnapshotPorts,
  type SnapshotArchives,
  type Versioned,
} from '../projects';
import {
  credentialFor,
  type RepositoryCredential,
  type RepositoryCredentials,
  type RepositorySource,
} from '../repositories';
import type { Telemetry } from '../telemetry';
import type { RunStore } from './ports';
import type { Run, RunRepository } from './run';

export interface FetchRepositoryPorts {
  runs: Pick<RunStore, 'find' | 'replace'>;
  projects: RecordSnapshotPorts['projects'] & Pick<ProjectStore, 'findSnapshot'>;
  archives: Pick<SnapshotArchives, 'write' | 'eraseProject'>;
  repositories: RepositorySource;
  repositoryCredentials: RepositoryCredentials;
  telemetry: Telemetry;
  clock: Clock;
  maxArchiveBytes: number;
}

/**
 * Makes the snapshot of a run that is about a git repository; of any other there is one. First it is written down which commit is meant,
 * then that commit is fetched: whoever dies in between, and whoever does it a second time, stores the same bytes. Returns the run as it
 * stands then.
 */
export async function fetchRepository(found: Versioned<Run>, ports: FetchRepositoryPorts): Promise<Versioned<Run>> {
  const { document: run } = found;
  if (run.repository === undefined) return found;
  const { tenantId, projectId, snapshotId } = run;
  if ((await ports.projects.findSnapshot(tenantId, projectId, snapshotId)) !== undefined) return found;

  const credential = await credentialFor(run.repository.url, projectId, ports);
  const pinned = await pinCommit(found, run.repository, credential, ports);
  const folder = await makeTemporaryFolder('fetch');
  try {
    const file = join(folder, 'archive');
    const { url, commit } = pinned.repository;
    await ports.repositories.writeArchive({ url, credential, commit, file });
    const place = { tenantId, projectId, snapshotId };
    const written = await ports.archives.write(place, createReadStream(file), ports.maxArchiveBytes);
    const createdAt = ports.clock.now().toISOString();
    await recordSnapshot({ id: snapshotId, tenantId, projectId, format: 'tar.gz', ...written, createdAt }, ports);
    ports.telemetry.event('repository.fetched', { tenantId, runId: run.id, sizeBytes: written.sizeBytes });
    return pinned;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of two that pin a commit at the same time one is told CONFLICT, and takes the commit of the other when it comes again. */
async function pinCommit(
  found: Versioned<Run>,
  repository: RunRepository,
  credential: RepositoryCredential | undefined,
  ports: FetchRepositoryPorts,
): Promise<Versioned<Run> & { repository: { url: string; commit: string } }> {
  const { document: run, etag } = found;
  if (repository.commit !== undefined) return { ...found, repository: { ...repository, commit: repository.commit } };
  const { commit, ref = repository.ref } = await ports.repositories.resolve({ ...repository, credential });
  const pinned = { ...repository, ref, commit };
  await ports.runs.replace({ ...run, repository: pinned, updatedAt: ports.clock.now().toISOString() }, etag);
  const stored = await ports.runs.find({ tenantId: run.tenantId, runId: run.id });
  if (stored === undefined) throw new AurelisError('NOT_FOUND', 'The run was erased while its repository was fetched.');
  return { ...stored, repository: pinned };
}
