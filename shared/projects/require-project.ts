import { AurelisError } from '../kernel';
import type { Project, ProjectStore, Versioned } from './ports';

/** The tenant's project. Throws NOT_FOUND for an unknown one, another tenant's, or one being erased. */
export async function requireProject(
  projectId: string,
  tenantId: string,
  projects: Pick<ProjectStore, 'find'>,
): Promise<Versioned<Project>> {
  const found = await projects.find(tenantId, projectId);
  if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such project.');
  return found;
}
