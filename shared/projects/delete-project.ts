import type { Clock } from '../kernel';
import type { ProjectStore } from './ports';
import { requireProject } from './require-project';

export interface DeleteProjectPorts {
  projects: Pick<ProjectStore, 'find' | 'replace'>;
  clock: Clock;
  /** Queues the erasure. */
  eraseProject(tenantId: string, projectId: string): Promise<void>;
}

/**
 * Hides a project at once and queues the erasure of everything that belongs to it. A timer queues it again for projects that
 * stay marked, so a lost message erases nothing less.
 */
export async function deleteProject(
  request: { projectId: string },
  tenantId: string,
  ports: DeleteProjectPorts,
): Promise<void> {
  const { document, etag } = await requireProject(request.projectId, tenantId, ports.projects);
  await ports.projects.replace({ ...document, deletedAt: ports.clock.now().toISOString() }, etag);
  await ports.eraseProject(tenantId, request.projectId);
}
