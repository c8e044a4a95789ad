import { QUEUES } from '../config';
import type { GenerationMessage, SearchRequest } from '../contracts';
import type { MessageQueue } from '../events';
import { AurelisError, type Clock } from '../kernel';
import { requireProject, type ProjectStore } from '../projects';
import { isTerminal, requireRun, type Run, type RunStore } from '../runs';
import { notIndexed, searchCode, type Embed, type IndexParts, type SearchResult, type VectorStore } from '../search';
import type { Telemetry } from '../telemetry';
import { requireSucceeded } from './gather-finding';

export interface SearchProjectPorts {
  projects: Pick<ProjectStore, 'find'>;
  runs: Pick<RunStore, 'find' | 'list'>;
  index: { parts: Pick<IndexParts, 'read'>; vectors: Pick<VectorStore, 'nearest'> };
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
}

export interface SearchCaller {
  tenantId: string;
  callerId: string;
  /** Absent where no model for embeddings is configured. */
  embed?: Embed | undefined;
}

export type ProjectSearchResult = SearchResult & { snapshotId: string };

/** Searches what a run has analysed. The index is made when it is first asked for, so that nobody pays for one that nobody uses. */
export async function searchProject(
  request: SearchRequest,
  { tenantId, callerId, embed }: SearchCaller,
  ports: SearchProjectPorts,
): Promise<ProjectSearchResult> {
  const { project_id: projectId, query, limit, path, mode } = request;
  await requireProject(projectId, tenantId, ports.projects);
  const { snapshotId } = await searchedRun(request, tenantId, ports);
  const place = { tenantId, projectId, snapshotId };
  const result = await searchCode({ place, query, limit, path, mode }, { ...ports.index, embed });
  if (result !== undefined) return { ...result, snapshotId };

  const body: GenerationMessage = { version: 1, ...place, callerId, step: 'index' };
  // Asked again within the minute it is the same message; later, perhaps the first one has failed.
  const minute = ports.clock.now().toISOString().slice(0, 16);
  await ports.queue.send(
    QUEUES.generation,
    [{ id: `${snapshotId}-index-${minute}`, body }],
    ports.telemetry.currentTraceparent(),
  );
  throw notIndexed();
}

const RUNS_LOOKED_AT = 50;

async function searchedRun(
  { project_id: projectId, run_id: runId }: SearchRequest,
  tenantId: string,
  ports: Pick<SearchProjectPorts, 'runs' | 'projects'>,
): Promise<Run> {
  if (runId !== undefined) {
    const { document } = await requireRun({ tenantId, runId }, ports);
    if (document.projectId !== projectId) throw new AurelisError('NOT_FOUND', 'There is no such run.');
    // What could not be analysed cannot be indexed either: whoever waited for that would wait for ever.
    requireSucceeded(document);
    return document;
  }
  const { items } = await ports.runs.list(tenantId, projectId, { limit: RUNS_LOOKED_AT, cursor: undefined });
  const latest = items.find(({ state }) => state === 'succeeded');
  if (latest !== undefined) return latest;
  const isUnderWay = items.some((run) => !isTerminal(run));
  throw new AurelisError(
    'NOT_FOUND',
    isUnderWay ? 'The first run of the project has not ended yet.' : 'No run of the project has succeeded yet.',
  );
}
