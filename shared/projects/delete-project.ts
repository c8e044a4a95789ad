import { publish, type MessageQueue } from '../events';
import type { Clock } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { ProjectStore } from './ports';
import { projectEvent } from './project-event';
import { requireProject } from './require-project';

export interface DeleteProjectPorts {
  projects: Pick<ProjectStore, 'find' | 'replace' | 'markSent'>;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
  /** Queues the erasure. */
  eraseProject(tenantId: string, projectId: string): Promise<void>;
}

/**
 * Hides a project at once and queues the erasure of everything that belongs to it. A timer queues it again for projects that
 * stay marked, so a lost message erases nothing less.
 */
export async function deleteProject(
  { projectId, actor }: { projectId: string; actor: string },
  tenantId: string,
  ports: DeleteProjectPorts,
): Promise<void> {
  const { document, etag } = await requireProject(projectId, tenantId, ports.projects);
  const outbox = projectEvent(
    { type: 'user.acted', data: { actor, action: 'project.deleted', subject: { kind: 'project', id: projectId } } },
    { tenantId, projectId, version: etag },
    ports,
  );
  const deletedAt = ports.clock.now().toISOString();
  await ports.projects.replace({ ...document, deletedAt, deletedBy: actor }, etag, [outbox]);
  await publish(outbox, { ...ports, outbox: ports.projects });
  try {
    await ports.eraseProject(tenantId, projectId);
  } catch (error) {
    // It is deleted all the same, and whoever is told otherwise finds nothing left to delete.
    ports.telemetry.exception(error, { step: 'erase', tenantId, projectId });
  }
}
