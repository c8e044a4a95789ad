import type { CreateProject } from '../contracts';
import { AurelisError, digestId, hashParts, type Clock, type IdSource } from '../kernel';
import type { Project, ProjectStore, Versioned } from './ports';

export interface CreateProjectPorts {
  projects: Pick<ProjectStore, 'createIfAbsent'>;
  clock: Clock;
  ids: IdSource;
}

/** Makes a project. Repeating the call with the same idempotency key returns the same project. */
export async function createProject(
  request: CreateProject & { idempotencyKey?: string | undefined },
  tenantId: string,
  ports: CreateProjectPorts,
): Promise<Versioned<Project>> {
  const now = ports.clock.now().toISOString();
  const requestHash = hashParts([request.name, request.description ?? '']);
  const stored = await ports.projects.createIfAbsent({
    id:
      request.idempotencyKey === undefined
        ? ports.ids.next('prj')
        : digestId('prj', [tenantId, 'project', request.idempotencyKey]),
    tenantId,
    name: request.name,
    description: request.description ?? '',
    createdAt: now,
    updatedAt: now,
    requestHash,
  });
  if (stored.document.requestHash !== requestHash || stored.document.deletedAt !== undefined) {
    throw new AurelisError('CONFLICT', 'This idempotency key was used for another request.');
  }
  return stored;
}
