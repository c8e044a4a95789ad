import { AurelisError } from '../kernel';
import type { Page, PageRequest, ProjectStore } from '../projects';
import type { RunStore } from '../runs';
import type { JobStore } from './ports';

export interface BeginErasurePorts {
  projects: Pick<ProjectStore, 'findErasing' | 'replace' | 'countSnapshots'>;
  runs: Pick<RunStore, 'list'>;
  jobs: Pick<JobStore, 'list'>;
}

/**
 * Counts what a deleted project holds, for the certificate of its erasure, before anything of it is removed. What was counted once stands:
 * of those that come at the same time, one stores its count, and the others have removed nothing by then. A project that was deleted
 * before this was recorded is not counted, as an earlier attempt may have removed something.
 */
export async function beginErasure(
  { tenantId, projectId }: { tenantId: string; projectId: string },
  ports: BeginErasurePorts,
): Promise<void> {
  const marked = await ports.projects.findErasing(tenantId, projectId);
  if (marked?.document.deletedBy === undefined || marked.document.held !== undefined) return;
  const held = {
    runs: await countAll((page) => ports.runs.list(tenantId, projectId, page)),
    jobs: await countAll((page) => ports.jobs.list(tenantId, projectId, page)),
    snapshots: await ports.projects.countSnapshots(tenantId, projectId),
  };
  try {
    await ports.projects.replace({ ...marked.document, held }, marked.etag);
  } catch (error) {
    if (!(error instanceof AurelisError) || !['CONFLICT', 'NOT_FOUND'].includes(error.code)) throw error;
    await beginErasure({ tenantId, projectId }, ports);
  }
}

async function countAll(list: (page: PageRequest) => Promise<Page<unknown>>): Promise<number> {
  let count = 0;
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const { items, nextCursor } = await list({ limit: 100, cursor });
    count += items.length;
    cursor = nextCursor;
  }
  return count;
}
