import type { EraseProjectMessage } from '../contracts';
import { publish } from '../events';
import { projectEvent, type ProjectStore, type SnapshotArchives } from '../projects';
import type { WebhookStore } from '../webhooks';
import type { Telemetry } from '../telemetry';
import type { FindingStore, RunArtifacts, RunStore } from './ports';
import type { KeptResults } from './kept-results';
import { endRun, type EndRunPorts } from './end-run';

export interface EraseProjectPorts extends EndRunPorts {
  projects: Pick<ProjectStore, 'erase' | 'markSent'>;
  archives: Pick<SnapshotArchives, 'eraseProject'>;
  runs: Pick<RunStore, 'find' | 'replace' | 'list' | 'erase'>;
  findings: Pick<FindingStore, 'erase'>;
  artifacts: Pick<RunArtifacts, 'removeWork' | 'erase'>;
  results: Pick<KeptResults, 'erase'>;
  webhooks: Pick<WebhookStore, 'eraseProject'>;
  telemetry: Telemetry;
}

/** Removes every copy of a deleted project. The project's own record goes last: while it stands, a timer asks for the rest again. */
export async function eraseProject(
  { tenantId, projectId }: EraseProjectMessage,
  ports: EraseProjectPorts,
): Promise<void> {
  let erased = 0;
  for (;;) {
    const { items } = await ports.runs.list(tenantId, projectId, { limit: 100, cursor: undefined });
    if (items.length === 0) break;
    for (const { id } of items) {
      const ref = { tenantId, runId: id };
      await endRun(ref, { state: 'cancelled' }, ports);
      await ports.findings.erase(ref);
      await ports.artifacts.erase(ref);
      await ports.runs.erase(ref);
      erased += 1;
    }
  }
  await ports.archives.eraseProject(tenantId, projectId);
  await ports.results.erase({ tenantId, projectId });
  await ports.webhooks.eraseProject(tenantId, projectId);
  const outbox = projectEvent(
    {
      type: 'user.acted',
      data: { actor: 'system', action: 'project.erased', subject: { kind: 'project', id: projectId } },
    },
    { tenantId, projectId },
    ports,
  );
  if (await ports.projects.erase(tenantId, projectId, [outbox])) {
    await publish(outbox, { ...ports, outbox: ports.projects });
  }
  ports.telemetry.event('project.erased', { tenantId, projectId, runs: erased });
}
