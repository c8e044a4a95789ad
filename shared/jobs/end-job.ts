import { AurelisError, type Clock, type ErrorCode } from '../kernel';
import type { Telemetry } from '../telemetry';
import { hasJobEnded, type Job, type JobRef } from './job';
import type { JobArtifacts, JobStore } from './ports';

export interface EndJobPorts {
  jobs: Pick<JobStore, 'find' | 'replace'>;
  jobArtifacts: Pick<JobArtifacts, 'removeWork'>;
  telemetry: Telemetry;
  clock: Clock;
}

/** Brings the job to its one terminal state; who comes second changes nothing. Undefined when the job is gone. */
export async function endJob(
  ref: JobRef,
  ending: Pick<Job, 'state' | 'summary' | 'failure'>,
  ports: EndJobPorts,
): Promise<Job | undefined> {
  for (;;) {
    const found = await ports.jobs.find(ref);
    if (found === undefined) return undefined;
    const now = ports.clock.now().toISOString();
    const ended: Job = hasJobEnded(found.document)
      ? found.document
      : { ...found.document, ...ending, updatedAt: now, finishedAt: now };
    if (ended !== found.document) {
      if (!(await isReplaced(ended, found.etag, ports.jobs))) continue;
      ports.telemetry.event(`job.${ended.state}`, { ...ref, task: ended.task, code: ended.failure?.code });
    }
    await ports.jobArtifacts.removeWork(ref);
    return ended;
  }
}

/** Ends the job as failed with a reason for its owner; nothing happens when it has ended or is gone. */
export async function failJob(
  ref: JobRef,
  failure: { code: ErrorCode; message: string },
  ports: EndJobPorts,
): Promise<void> {
  await endJob(ref, { state: 'failed', failure }, ports);
}

/** Ends the job as cancelled, unless it has ended already; parts under way are stopped soon after. */
export async function cancelJob(ref: JobRef, ports: EndJobPorts): Promise<Job> {
  const ended = await endJob(ref, { state: 'cancelled' }, ports);
  if (ended === undefined) throw new AurelisError('NOT_FOUND', 'There is no such job.');
  return ended;
}

/** The tenant's job. Throws NOT_FOUND for an unknown one and for another tenant's. */
export async function requireJob(ref: JobRef, jobs: Pick<JobStore, 'find'>): Promise<Job> {
  const found = await jobs.find(ref);
  if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such job.');
  return found.document;
}

async function isReplaced(job: Job, etag: string, jobs: Pick<JobStore, 'replace'>): Promise<boolean> {
  try {
    await jobs.replace(job, etag);
    return true;
  } catch (error) {
    if (error instanceof AurelisError && error.code === 'CONFLICT') return false;
    throw error;
  }
}
