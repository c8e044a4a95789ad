import type { ProjectView } from '../../shared/contracts';
import type { Project } from '../../shared/projects';

export function toProjectView(project: Project): ProjectView {
  return {
    id: project.id,
    name: project.name,
    description: project.description,
    retention_days: project.retentionDays ?? null,
    created_at: project.createdAt,
    updated_at: project.updatedAt,
  };
}
