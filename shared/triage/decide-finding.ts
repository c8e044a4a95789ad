import type { DecideFinding } from '../contracts';
import { createEvent, eventRecord, publish, type MessageQueue, type OutboxRecord } from '../events';
import type { Finding } from '../findings';
import { AurelisError, type Clock } from '../kernel';
import { isToBeErased, requireProject, type ProjectStore } from '../projects';
import type { Telemetry } from '../telemetry';
import type { TriageDecision, TriageRef, TriageStore } from './ports';
import { triageId } from './triage-id';

interface RunRef {
  tenantId: string;
  runId: string;
}

export interface TriagePorts {
  triage: TriageStore;
  projects: Pick<ProjectStore, 'find' | 'markSent'>;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
}

export interface DecideFindingPorts extends TriagePorts {
  runs: { find(run: RunRef): Promise<{ document: { projectId: string } } | undefined> };
  findings: { find(run: RunRef, fingerprint: string): Promise<Finding | undefined> };
}

/**
 * Writes down what somebody thinks of a finding that a run of the project has. It counts from the next run on: reports stay as they are.
 * Said again it changes nothing.
 */
export async function decideFinding(
  { actor, run_id: runId, verdict, reason, until, ...ref }: DecideFinding & TriageRef & { actor: string },
  ports: DecideFindingPorts,
): Promise<TriageDecision> {
  const { tenantId, projectId, fingerprint } = ref;
  await requireProject(projectId, tenantId, ports.projects);
  const { ruleId, path, level } = await requireFinding({ tenantId, runId }, ref, ports);
  const now = ports.clock.now().toISOString();
  if (until !== undefined && until < now.slice(0, 10)) {
    throw new AurelisError('VALIDATION_ERROR', 'The decision would not hold any more.', {
      details: [{ field: 'until', issue: 'is in the past' }],
    });
  }

  const before = await ports.triage.find(ref);
  if (before?.verdict === verdict && before.reason === reason && before.until === until) return before;
  const decision: TriageDecision = {
    ...{ id: triageId(ref), tenantId, projectId, fingerprint, verdict, reason, until },
    ...{ ruleId, path, level, actor, decidedAt: now },
  };
  const outbox = changeOf(ref, { actor, change: before === undefined ? 'created' : 'updated', version: now }, ports);
  await ports.triage.put(decision, [outbox]);
  if (await isToBeErased(ref, ports)) {
    await ports.triage.eraseProject(tenantId, projectId);
    throw new AurelisError('NOT_FOUND', 'The project was deleted while the decision was stored.');
  }
  await publish(outbox, { ...ports, outbox: ports.projects });
  return decision;
}

/** From the next run on the finding counts as if nobody had looked at it. */
export async function withdrawDecision(ref: TriageRef, actor: string, ports: TriagePorts): Promise<void> {
  await requireProject(ref.projectId, ref.tenantId, ports.projects);
  const outbox = changeOf(ref, { actor, change: 'deleted', version: ports.clock.now().toISOString() }, ports);
  if (!(await ports.triage.remove(ref, [outbox]))) {
    throw new AurelisError('NOT_FOUND', 'Nobody has decided anything about such a finding.');
  }
  await publish(outbox, { ...ports, outbox: ports.projects });
}

/** A run of another project is as unknown as one that never was. */
async function requireFinding(
  run: RunRef,
  { projectId, fingerprint }: TriageRef,
  { runs, findings }: Pick<DecideFindingPorts, 'runs' | 'findings'>,
): Promise<Finding> {
  const isOfProject = (await runs.find(run))?.document.projectId === projectId;
  const finding = isOfProject ? await findings.find(run, fingerprint) : undefined;
  if (finding === undefined) throw new AurelisError('NOT_FOUND', 'The project has no such run with such a finding.');
  return finding;
}

function changeOf(
  { tenantId, projectId, fingerprint }: TriageRef,
  { actor, change, version }: { actor: string; change: 'created' | 'updated' | 'deleted'; version: string },
  ports: Pick<TriagePorts, 'telemetry' | 'clock'>,
): OutboxRecord {
  const data = { actor, change, subject: { kind: 'finding' as const, id: fingerprint } };
  const about = { tenantId, projectId, identity: [projectId, fingerprint, change, actor, version] };
  return eventRecord(createEvent({ type: 'configuration.changed', data }, about, ports));
}
