import { QUEUES } from '../config';
import type { GenerationMessage, ProjectTask, StartJob } from '../contracts';
import { type MessageQueue, type OutboxRecord, type OutboxStore, publish } from '../events';
import { AurelisError, digestId, hashParts, type Clock, type IdSource } from '../kernel';
import { isToBeErased, requireProject, type ProjectStore } from '../projects';
import { requireRun, type RunStore } from '../runs';
import type { Telemetry } from '../telemetry';
import { requireSucceeded } from './gather-finding';
import type { Job, JobRef } from './job';
import type { JobStore } from './ports';

export interface StartJobPorts {
  projects: Pick<ProjectStore, 'find'>;
  runs: Pick<RunStore, 'find'>;
  jobs: Pick<JobStore, 'createIfAbsent' | 'admit' | 'find' | 'erase'>;
  outbox: Pick<OutboxStore, 'markSent'>;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
  ids: IdSource;
  maxJobsInFlight: number;
}

export interface JobRequest {
  projectId: string;
  task: ProjectTask;
  request: StartJob;
  idempotencyKey?: string | undefined;
}

/** Accepts a job. Repeating the call with the same idempotency key returns the same job. */
export async function startJob(
  { projectId, task, request, idempotencyKey }: JobRequest,
  { tenantId, id: callerId }: { tenantId: string; id: string },
  ports: StartJobPorts,
): Promise<Job> {
  await requireProject(projectId, tenantId, ports.projects);
  const { document: run } = await requireRun({ tenantId, runId: request.run_id }, ports);
  if (run.projectId !== projectId) throw new AurelisError('NOT_FOUND', 'There is no such run.');
  requireSucceeded(run);

  const jobId =
    idempotencyKey === undefined ? ports.ids.next('job') : digestId('job', [tenantId, projectId, idempotencyKey]);
  const isRepeat = idempotencyKey !== undefined && (await ports.jobs.find({ tenantId, jobId })) !== undefined;
  if (!isRepeat) await requirePlace({ tenantId, jobId }, ports);

  const now = ports.clock.now();
  const requestHash = hashParts([task, JSON.stringify(request)]);
  const { job, isNew } = await ports.jobs.createIfAbsent(
    {
      id: jobId,
      tenantId,
      projectId,
      runId: run.id,
      snapshotId: run.snapshotId,
      task,
      callerId,
      requestHash,
      options: optionsOf(request),
      deadline: new Date(now.getTime() + request.deadline_minutes * 60_000).toISOString(),
      takenNanoDollars: 0,
      state: 'accepted',
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
      nudges: 0,
    },
    planRecord({ tenantId, jobId }, ports),
  );
  if (await isToBeErased({ tenantId, projectId }, ports)) {
    await ports.jobs.erase({ tenantId, jobId });
    throw new AurelisError('NOT_FOUND', 'The project was deleted while the job was started.');
  }
  if (job.requestHash !== requestHash) {
    throw new AurelisError('CONFLICT', 'This idempotency key was used for another request.');
  }
  if (isNew) {
    await publish(planRecord({ tenantId, jobId }, ports), ports);
    ports.telemetry.event('job.accepted', { tenantId, jobId, task });
  }
  return job;
}

function optionsOf(request: StartJob): Job['options'] {
  return {
    findings: request.findings,
    paths: request.paths,
    neverSend: request.never_send ?? [],
    instruction: request.instruction,
    model: request.model,
    offline: request.offline,
    maxParts: request.max_parts,
    maxCost: request.max_cost_usd,
  };
}

async function requirePlace(
  job: JobRef,
  ports: Pick<StartJobPorts, 'jobs' | 'maxJobsInFlight' | 'clock'>,
): Promise<void> {
  if (await ports.jobs.admit(job, ports.maxJobsInFlight, ports.clock.now())) return;
  throw new AurelisError(
    'RATE_LIMITED',
    `${ports.maxJobsInFlight} jobs are in progress already. Wait for one to end.`,
    {
      retryAfterSeconds: 30,
    },
  );
}

function planRecord(
  { tenantId, jobId }: { tenantId: string; jobId: string },
  { telemetry, clock }: Pick<StartJobPorts, 'telemetry' | 'clock'>,
): OutboxRecord {
  const body: GenerationMessage = { version: 1, tenantId, jobId, step: 'plan' };
  return {
    id: 'outbox-plan',
    tenantId,
    // A job's records lie under its own id where those of a run lie under the run's.
    runId: jobId,
    queue: QUEUES.generation,
    messages: [{ id: `${jobId}-plan`, body }],
    traceparent: telemetry.currentTraceparent(),
    createdAt: clock.now().toISOString(),
  };
}
