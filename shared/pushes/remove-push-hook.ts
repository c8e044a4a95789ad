import { AurelisError } from '../kernel';
import { requireProject, type UpdateProjectPorts } from '../projects';
import { changePushHook } from './set-push-hook';

/** From then on no push starts a run, whatever signs it. */
export async function removePushHook(
  { projectId, actor }: { projectId: string; actor: string },
  tenantId: string,
  ports: UpdateProjectPorts,
): Promise<void> {
  const { document } = await requireProject(projectId, tenantId, ports.projects);
  if (document.pushHook === undefined) throw new AurelisError('NOT_FOUND', 'The project has no push hook.');
  await changePushHook({ projectId, actor, hook: undefined }, tenantId, ports);
}
