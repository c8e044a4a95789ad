import { QUEUES } from '../config';
import type { AnalyzeProject, PlanRunMessage } from '../contracts';
import { type MessageQueue, type OutboxRecord, type OutboxStore, publish } from '../events';
import { AurelisError, digestId, hashParts, urlProblem, type Clock, type IdSource } from '../kernel';
import { isToBeErased, requireProject, type Project, type ProjectStore } from '../projects';
import type { Telemetry } from '../telemetry';
import type { RunRef, RunStore } from './ports';
import type { Run, RunHost, RunRepository } from './run';

export interface StartRunPorts {
  projects: Pick<ProjectStore, 'find' | 'findSnapshot'>;
  runs: Pick<RunStore, 'createIfAbsent' | 'admit' | 'find' | 'erase'>;
  outbox: Pick<OutboxStore, 'markSent'>;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
  ids: IdSource;
  maxRunsInFlight: number;
  /** Whether repositories may lie in one's own network. */
  allowsPrivateRepositories: boolean;
}

export type StartRun = AnalyzeProject & { projectId: string; idempotencyKey?: string | undefined };

/** Accepts a run. Repeating the call with the same idempotency key returns the same run. */
export async function startRun(request: StartRun, tenantId: string, ports: StartRunPorts): Promise<Run> {
  const { document: project } = await requireProject(request.projectId, tenantId, ports.projects);
  await requireSource(request, tenantId, ports);
  await requireBaseline(request, tenantId, ports.runs);

  const runId =
    request.idempotencyKey === undefined
      ? ports.ids.next('run')
      : digestId('run', [tenantId, request.projectId, request.idempotencyKey]);
  const isRepeat = request.idempotencyKey !== undefined && (await ports.runs.find({ tenantId, runId })) !== undefined;
  if (!isRepeat) await requirePlace({ tenantId, runId }, ports);

  return acceptRun({ runId, project, request, trigger: { kind: 'api' } }, ports);
}

export interface StartPushedRun {
  /** Made from what was pushed: the same push is the same run. */
  runId: string;
  project: Project;
  repository: RunRepository;
  /** Of the same project, and one that succeeded. */
  baselineRunId: string | undefined;
  trigger: Run['trigger'];
  host: RunHost | undefined;
}

/** Accepts the run of a commit that was pushed; one that was accepted before is left as it is. */
export async function startPushedRun(
  { runId, project, repository, baselineRunId, trigger, host }: StartPushedRun,
  ports: StartRunPorts,
): Promise<void> {
  const { tenantId } = project;
  if ((await ports.runs.find({ tenantId, runId })) !== undefined) return;
  requireAddress(repository.url, ports);
  await requirePlace({ tenantId, runId }, ports);
  const request = { repository, ...(baselineRunId === undefined ? {} : { baseline_run_id: baselineRunId }) };
  await acceptRun({ runId, project, request, trigger, host }, ports);
}

/** A snapshot is there already; a repository is fetched later, and what can be seen to be wrong with its address is said now. */
async function requireSource(
  { projectId, snapshot_id: snapshotId, repository }: StartRun,
  tenantId: string,
  ports: StartRunPorts,
): Promise<void> {
  if (repository !== undefined) {
    requireAddress(repository.url, ports);
    return;
  }
  const snapshot = snapshotId && (await ports.projects.findSnapshot(tenantId, projectId, snapshotId));
  if (!snapshot) throw new AurelisError('NOT_FOUND', 'The project has no such snapshot.');
}

function requireAddress(
  url: string,
  { allowsPrivateRepositories }: Pick<StartRunPorts, 'allowsPrivateRepositories'>,
): void {
  const problem = urlProblem(new URL(url), allowsPrivateRepositories);
  if (problem === undefined) return;
  throw new AurelisError('VALIDATION_ERROR', 'Repositories are not fetched from such an address.', {
    details: [{ field: 'repository.url', issue: problem }],
  });
}

/** A run of another tenant or project is as unknown as one that never was. */
async function requireBaseline(
  { baseline_run_id: runId, projectId }: StartRun,
  tenantId: string,
  runs: Pick<RunStore, 'find'>,
): Promise<void> {
  if (runId === undefined) return;
  const baseline = (await runs.find({ tenantId, runId }))?.document;
  if (baseline?.projectId !== projectId) throw new AurelisError('NOT_FOUND', 'The project has no such baseline run.');
  if (baseline.state === 'succeeded') return;
  throw new AurelisError('VALIDATION_ERROR', 'Only a run that succeeded can be a baseline.', {
    details: [{ field: 'baseline_run_id', issue: `that run is ${baseline.state}` }],
  });
}

async function requirePlace(
  run: RunRef,
  ports: Pick<StartRunPorts, 'runs' | 'maxRunsInFlight' | 'clock'>,
): Promise<void> {
  if (await ports.runs.admit(run, ports.maxRunsInFlight, ports.clock.now())) return;
  throw new AurelisError(
    'RATE_LIMITED',
    `${ports.maxRunsInFlight} runs are in progress already. Wait for one to end.`,
    {
      retryAfterSeconds: 15,
    },
  );
}

export interface AcceptRun {
  runId: string;
  project: Project;
  /** The commit of a repository is known where it was pushed. */
  request: Omit<AnalyzeProject, 'repository'> & { repository?: RunRepository | undefined };
  trigger: Run['trigger'];
  host?: RunHost | undefined;
}

/** Stores the run with the message that plans it, then sends the message. Of a project that was deleted meanwhile no run is kept. */
export async function acceptRun(
  { runId, project, request, trigger, host }: AcceptRun,
  ports: Pick<StartRunPorts, 'runs' | 'outbox' | 'queue' | 'telemetry' | 'clock'> & {
    projects: Pick<ProjectStore, 'find'>;
  },
): Promise<Run> {
  const { tenantId } = project;
  const now = ports.clock.now().toISOString();
  const { repository } = request;
  // One that is fetched for this run has an id of its own, the same however often the run is planned.
  const snapshotId = request.snapshot_id ?? digestId('snp', [runId, 'repository']);
  const requestHash = hashParts([
    ...(repository === undefined ? [snapshotId] : ['repository', repository.url, repository.ref ?? '']),
    JSON.stringify([request.kinds, request.disabled_rules, request.enabled_rules]),
    // Requests from before there were baselines keep their hash.
    ...(request.baseline_run_id === undefined ? [] : [request.baseline_run_id]),
  ]);
  const message: PlanRunMessage = { version: 1, tenantId, runId };
  const outbox: OutboxRecord = {
    id: 'outbox-plan',
    tenantId,
    runId,
    queue: QUEUES.plan,
    messages: [{ id: `${runId}-plan`, body: message }],
    traceparent: ports.telemetry.currentTraceparent(),
    createdAt: now,
  };
  const { run, isNew } = await ports.runs.createIfAbsent(
    {
      id: runId,
      tenantId,
      projectId: project.id,
      projectName: project.name,
      snapshotId,
      repository,
      requestHash,
      trigger,
      host,
      options: {
        kinds: request.kinds,
        disabledRules: request.disabled_rules,
        enabledRules: request.enabled_rules,
        baselineRunId: request.baseline_run_id,
      },
      state: 'accepted',
      createdAt: now,
      updatedAt: now,
      nudges: 0,
    },
    outbox,
  );
  if (await isToBeErased(run, ports)) {
    await ports.runs.erase({ tenantId, runId });
    throw new AurelisError('NOT_FOUND', 'The project was deleted while the run was started.');
  }
  if (run.requestHash !== requestHash) {
    throw new AurelisError('CONFLICT', 'This idempotency key was used for another request.');
  }
  if (isNew) {
    await publish(outbox, ports);
    ports.telemetry.event('run.accepted', { tenantId, runId, trigger: trigger.kind });
  }
  return run;
}
