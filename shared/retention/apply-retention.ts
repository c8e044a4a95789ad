import type { Project, ProjectStore, SnapshotArchives } from '../projects';
import type { KeptResults } from '../runs';
import { expireJobs, type ExpireJobsPorts } from './expire-jobs';
import { expireRuns, type ExpireRunsPorts } from './expire-runs';
import { expireSnapshots, type ExpireSnapshotsPorts } from './expire-snapshots';

export interface ApplyRetentionPorts
  extends Omit<ExpireJobsPorts, 'jobs'>, Omit<ExpireRunsPorts, 'jobs'>, Omit<ExpireSnapshotsPorts, 'runs'> {
  jobs: ExpireJobsPorts['jobs'] & ExpireRunsPorts['jobs'];
  runs: ExpireRunsPorts['runs'] & ExpireSnapshotsPorts['runs'];
  projects: ExpireSnapshotsPorts['projects'] & Pick<ProjectStore, 'listWithRetention'>;
  archives: ExpireSnapshotsPorts['archives'] & Pick<SnapshotArchives, 'eraseUploads'>;
  results: Pick<KeptResults, 'erase'>;
}

const DAY_MS = 86_400_000;

/**
 * Erases what projects have kept for as long as they want it kept. A failure holds up no other project, and erases nothing less: the next
 * turn goes on with what is left. Whatever is under way stays until it has ended, with what it is about.
 */
export async function applyRetention(ports: ApplyRetentionPorts): Promise<void> {
  for (const project of await ports.projects.listWithRetention()) {
    try {
      await expire(project, ports);
    } catch (error) {
      ports.telemetry.exception(error, { step: 'retention', tenantId: project.tenantId, projectId: project.id });
    }
  }
}

async function expire(
  { tenantId, id: projectId, retentionDays = Infinity }: Project,
  ports: ApplyRetentionPorts,
): Promise<void> {
  const before = new Date(ports.clock.now().getTime() - retentionDays * DAY_MS);
  const from = { tenantId, projectId, before: before.toISOString() };
  // What refers to something goes before it: jobs to runs, runs to snapshots.
  const jobs = await expireJobs(from, ports);
  const runs = await expireRuns(from, ports);
  const snapshots = await expireSnapshots(from, ports);
  await ports.archives.eraseUploads(projectId, before);
  await ports.results.erase({ tenantId, projectId }, before);
  if (jobs + runs + snapshots > 0) {
    ports.telemetry.event('project.expired', { tenantId, projectId, jobs, runs, snapshots });
  }
}
