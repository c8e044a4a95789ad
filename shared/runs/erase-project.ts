import { QUEUES } from '../config';
import type { EraseProjectMessage } from '../contracts';
import { publish } from '../events';
import { certifyErasure, projectEvent, type ProjectStore, type SnapshotArchives } from '../projects';
import type { Telemetry } from '../telemetry';
import type { TriageStore } from '../triage';
import type { WebhookStore } from '../webhooks';
import type { RunArtifacts, RunStore } from './ports';
import type { KeptResults } from './kept-results';
import { endRun, type EndRunPorts } from './end-run';
import { eraseRun, type EraseRunPorts } from './erase-run';

export interface EraseProjectPorts extends EndRunPorts, EraseRunPorts {
  projects: Pick<ProjectStore, 'findErasing' | 'erase' | 'eraseSnapshots' | 'markSent'>;
  archives: Pick<SnapshotArchives, 'eraseProject'>;
  runs: Pick<RunStore, 'find' | 'replace' | 'list' | 'erase'>;
  artifacts: Pick<RunArtifacts, 'removeWork' | 'erase'>;
  results: Pick<KeptResults, 'erase'>;
  webhooks: Pick<WebhookStore, 'eraseProject'>;
  triage: Pick<TriageStore, 'eraseProject'>;
  telemetry: Telemetry;
}

/** Longer than any function may take, as host.json says: by then nobody is at work any more who saw the project before it was deleted. */
const SWEEP_AFTER_MS = 35 * 60_000;

/**
 * Removes every copy of a deleted project. The project's own record goes last: while it stands, a timer asks for the rest again.
 * Whoever was at work meanwhile looks afterwards whether the project still stands, and removes what it wrote; what it could not remove
 * because it died is swept up later. The record goes only as it was found at first: one that was made again meanwhile, under the same id,
 * is another project. The certificate of the erasure is stored in the step that removes the record.
 */
export async function eraseProject(message: EraseProjectMessage, ports: EraseProjectPorts): Promise<void> {
  const { tenantId, projectId } = message;
  const marked = await ports.projects.findErasing(tenantId, projectId);
  let erased = 0;
  for (;;) {
    const { items } = await ports.runs.list(tenantId, projectId, { limit: 100, cursor: undefined });
    if (items.length === 0) break;
    for (const { id } of items) {
      const ref = { tenantId, runId: id };
      await endRun(ref, { state: 'cancelled' }, ports);
      await eraseRun(ref, ports);
      erased += 1;
    }
  }
  await ports.archives.eraseProject(tenantId, projectId);
  await ports.results.erase({ tenantId, projectId });
  await ports.webhooks.eraseProject(tenantId, projectId);
  await ports.triage.eraseProject(tenantId, projectId);
  await ports.projects.eraseSnapshots(tenantId, projectId);
  // A sweep may meet another project of the same id, made and deleted since: that one has had none yet.
  if (message.isSweep !== true || marked !== undefined) await queueSweep(message, ports);
  const deletedAt = marked?.document.deletedAt;
  if (marked === undefined || deletedAt === undefined) return;
  const now = ports.clock.now();
  const erasure = certifyErasure({ ...marked.document, deletedAt }, now);
  const outbox = projectEvent(
    {
      type: 'user.acted',
      data: {
        actor: 'system',
        action: 'project.erased',
        subject: { kind: 'project', id: projectId },
        certificate: { id: erasure.id, sha256: erasure.sha256 },
      },
    },
    { tenantId, projectId, version: erasure.id },
    // The day under which the log keeps it is the one that the certificate names.
    { ...ports, clock: { now: () => now } },
  );
  if (await ports.projects.erase(erasure, marked.etag, [outbox])) {
    await publish(outbox, { ...ports, outbox: ports.projects });
    ports.telemetry.event('project.erased', { tenantId, projectId, runs: erased });
  }
}

async function queueSweep(message: EraseProjectMessage, ports: EraseProjectPorts): Promise<void> {
  const notBefore = new Date(ports.clock.now().getTime() + SWEEP_AFTER_MS);
  const body: EraseProjectMessage = { ...message, isSweep: true };
  const sweep = { id: `${message.projectId}-sweep-${notBefore.toISOString().slice(0, 13)}`, body, notBefore };
  await ports.queue.send(QUEUES.eraseProject, [sweep], ports.telemetry.currentTraceparent());
}
