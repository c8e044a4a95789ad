import type { ProjectView } from '../../shared/contracts';
import type { Project } from '../../shared/projects';
import { toPushHookView } from './push-hook-view';

export function toProjectView(project: Project): ProjectView {
  return {
    id: project.id,
    name: project.name,
    description: project.description,
    retention_days: project.retentionDays ?? null,
    push_hook: project.pushHook === undefined ? null : toPushHookView(project.pushHook),
    created_at: project.createdAt,
    updated_at: project.updatedAt,
  };
}
