import { deleteProject } from '../../../shared/projects';
import { eraseProject } from '../../../shared/runs';
import type { MemoryServices } from '../memory-services';
import { ACTOR, TENANT } from './scenario';

/** Marks the project as deleted, and queues nothing. */
export async function markDeleted(services: MemoryServices, projectId: string, tenantId = TENANT): Promise<void> {
  const ports = { ...services, eraseProject: () => Promise.resolve() };
  await deleteProject({ projectId, actor: ACTOR }, tenantId, ports);
}

/** Deletes the project and erases its runs and all that was uploaded. */
export async function deleteAndErase(services: MemoryServices, projectId: string, tenantId = TENANT): Promise<void> {
  await markDeleted(services, projectId, tenantId);
  await eraseProject({ version: 1, tenantId, projectId }, services);
}
