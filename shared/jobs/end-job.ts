import { eventRecord, publish, type OutboxRecord, type PublishPorts } from '../events';
import { AurelisError, type Clock, type ErrorCode } from '../kernel';
import { eventOfJob } from './event-of-job';
import { hasJobEnded, type Job, type JobRef } from './job';
import type { JobArtifacts, JobStore } from './ports';
import { requireJob, type RequireJobPorts } from './require-job';

export interface EndJobPorts extends PublishPorts {
  jobs: Pick<JobStore, 'find' | 'replace'>;
  jobArtifacts: Pick<JobArtifacts, 'removeWork'>;
  clock: Clock;
}

/** Brings the job to its one terminal state; who comes second changes nothing. Undefined when the job is gone. */
export async function endJob(
  ref: JobRef,
  { actor, ...ending }: Pick<Job, 'state' | 'summary' | 'failure'> & { actor?: string },
  ports: EndJobPorts,
): Promise<Job | undefined> {
  for (;;) {
    const found = await ports.jobs.find(ref);
    if (found === undefined) {
      // It was erased while somebody worked on it: what was written since is nobody's to keep.
      await ports.jobArtifacts.removeWork(ref);
      return undefined;
    }
    const now = ports.clock.now().toISOString();
    const ended: Job = hasJobEnded(found.document)
      ? found.document
      : { ...found.document, ...ending, updatedAt: now, finishedAt: now };
    if (ended !== found.document) {
      const event = eventOfJob(ended, actor, ports);
      const outbox = event === undefined ? [] : [eventRecord(event, ref.jobId)];
      if (!(await isReplaced(ended, found.etag, outbox, ports.jobs))) continue;
      for (const record of outbox) await publish(record, ports);
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
export async function cancelJob(ref: JobRef, actor: string, ports: EndJobPorts & RequireJobPorts): Promise<Job> {
  await requireJob(ref, ports);
  const ended = await endJob(ref, { state: 'cancelled', actor }, ports);
  return ended ?? requireJob(ref, ports);
}

async function isReplaced(
  job: Job,
  etag: string,
  outbox: readonly OutboxRecord[],
  jobs: Pick<JobStore, 'replace'>,
): Promise<boolean> {
  try {
    await jobs.replace(job, etag, outbox);
    return true;
  } catch (error) {
    if (error instanceof AurelisError && error.code === 'CONFLICT') return false;
    throw error;
  }
}
