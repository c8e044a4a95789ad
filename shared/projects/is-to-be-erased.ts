import type { ProjectStore } from './ports';

/**
 * Also true of a project that is gone: what was written since has to go, too. False of one that nobody has deleted. Another of the
 * same id may have been erased before: a repeated idempotency key makes the same id again, and a message to erase may come twice.
 */
export async function isToBeErased(
  { tenantId, projectId }: { tenantId: string; projectId: string },
  { projects }: { projects: Pick<ProjectStore, 'find'> },
): Promise<boolean> {
  return (await projects.find(tenantId, projectId)) === undefined;
}
