import type { UpdateProject } from '../contracts';
import { AurelisError, type Clock } from '../kernel';
import type { Project, ProjectStore, Versioned } from './ports';
import { requireProject } from './require-project';

export interface UpdateProjectPorts {
  projects: Pick<ProjectStore, 'find' | 'replace'>;
  clock: Clock;
}

/** Changes a project. With `ifMatch`, only while the stored version is still that one; otherwise CONFLICT. */
export async function updateProject(
  request: UpdateProject & { projectId: string; ifMatch?: string | undefined },
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
  return ports.projects.replace(
    {
      ...document,
      name: request.name,
      description: request.description ?? document.description,
      updatedAt: ports.clock.now().toISOString(),
    },
    etag,
  );
}
