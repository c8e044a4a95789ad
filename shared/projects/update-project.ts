import type { UpdateProject } from '../contracts';
import { publish, type MessageQueue } from '../events';
import { AurelisError, type Clock } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { Project, ProjectStore, Versioned } from './ports';
import { projectEvent } from './project-event';
import { requireProject } from './require-project';

export interface UpdateProjectPorts {
  projects: Pick<ProjectStore, 'find' | 'replace' | 'markSent'>;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
}

/** Changes a project. With `ifMatch`, only while the stored version is still that one; otherwise CONFLICT. */
export async function updateProject(
  request: UpdateProject & { projectId: string; actor: string; ifMatch?: string | undefined },
  tenantId: string,
  ports: UpdateProjectPorts,
): Promise<Versioned<Project>> {
  const { document, etag } = await requireProject(request.projectId, tenantId, ports.projects);
  if (request.ifMatch !== undefined && request.ifMatch !== '*' && request.ifMatch !== etag) {
    throw new AurelisError(
      'CONFLICT',
      'The project has changed since you read it. Read it again, then repeat the change.',
    );
  }
  const outbox = projectEvent(
    {
      type: 'configuration.changed',
      data: { actor: request.actor, change: 'updated', subject: { kind: 'project', id: document.id } },
    },
    { tenantId, projectId: document.id, version: etag },
    ports,
  );
  const { retention_days: retentionDays = document.retentionDays } = request;
  const replaced = await ports.projects.replace(
    {
      ...document,
      name: request.name ?? document.name,
      description: request.description ?? document.description,
      retentionDays: retentionDays ?? undefined,
      updatedAt: ports.clock.now().toISOString(),
    },
    etag,
    [outbox],
  );
  await publish(outbox, { ...ports, outbox: ports.projects });
  return replaced;
}
