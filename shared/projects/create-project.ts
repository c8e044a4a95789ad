import type { CreateProject } from '../contracts';
import { publish, type MessageQueue } from '../events';
import { AurelisError, digestId, hashParts, type Clock, type IdSource } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { Project, ProjectStore, Versioned } from './ports';
import { projectEvent } from './project-event';

export interface CreateProjectPorts {
  projects: Pick<ProjectStore, 'createIfAbsent' | 'markSent'>;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
  ids: IdSource;
}

/** Makes a project. Repeating the call with the same idempotency key returns the same project. */
export async function createProject(
  request: CreateProject & { actor: string; idempotencyKey?: string | undefined },
  tenantId: string,
  ports: CreateProjectPorts,
): Promise<Versioned<Project>> {
  const now = ports.clock.now().toISOString();
  const retentionDays = request.retention_days ?? undefined;
  const asked = [request.name, request.description ?? ''];
  const requestHash = hashParts(retentionDays === undefined ? asked : [...asked, String(retentionDays)]);
  const id =
    request.idempotencyKey === undefined
      ? ports.ids.next('prj')
      : digestId('prj', [tenantId, 'project', request.idempotencyKey]);
  const outbox = projectEvent(
    {
      type: 'user.acted',
      data: { actor: request.actor, action: 'project.created', subject: { kind: 'project', id } },
    },
    { tenantId, projectId: id, version: now },
    ports,
  );
  const { isNew, ...stored } = await ports.projects.createIfAbsent(
    {
      id,
      tenantId,
      name: request.name,
      description: request.description ?? '',
      createdAt: now,
      updatedAt: now,
      requestHash,
      ...(retentionDays === undefined ? {} : { retentionDays }),
    },
    [outbox],
  );
  if (isNew) await publish(outbox, { ...ports, outbox: ports.projects });
  if (stored.document.requestHash !== requestHash || stored.document.deletedAt !== undefined) {
    throw new AurelisError('CONFLICT', 'This idempotency key was used for another request.');
  }
  return stored;
}
