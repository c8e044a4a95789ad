import { AurelisError } from '../kernel';
import type { Finding } from '../findings';
import type { TaskRequest } from '../generation';
import type { ProjectStore } from '../projects';
import { isTerminal, requireRun, type FindingStore, type Run, type RunStore } from '../runs';
import { searchCode, type IndexParts, type VectorStore } from '../search';
import { readFiles } from './read-files';
import type { ReadSnapshotPorts } from './read-snapshot';

export interface GatherFindingPorts extends ReadSnapshotPorts {
  runs: Pick<RunStore, 'find'>;
  projects: Pick<ProjectStore, 'find' | 'findSnapshot'>;
  findings: Pick<FindingStore, 'find'>;
  index: { parts: Pick<IndexParts, 'read'>; vectors: Pick<VectorStore, 'nearest'> };
}

export type FindingContext = Pick<TaskRequest, 'files' | 'finding' | 'neighbours' | 'neverSend'> & {
  projectId: string;
};

const MAX_FILES = 8;
const MAX_NEIGHBOURS = 4;

/** What a task needs of a finding of a run: the files its data goes through, and what lies close by where the code is indexed. */
export async function gatherFinding(
  { tenantId, runId, fingerprint }: { tenantId: string; runId: string; fingerprint: string },
  ports: GatherFindingPorts,
): Promise<FindingContext> {
  const { document: run } = await requireRun({ tenantId, runId }, ports);
  requireSucceeded(run);
  const finding = await ports.findings.find({ tenantId, runId }, fingerprint);
  if (finding === undefined) throw new AurelisError('NOT_FOUND', 'The run has no such finding.');
  const place = { tenantId, projectId: run.projectId, snapshotId: run.snapshotId };
  const [{ files, settings }, neighbours] = await Promise.all([
    readFiles(place, pathsOf(finding), ports),
    searchNeighbours(place, finding, ports),
  ]);
  return { projectId: run.projectId, finding, files, neverSend: settings.neverSend ?? [], neighbours };
}

export function requireSucceeded(run: Run): void {
  if (run.state === 'succeeded') return;
  throw new AurelisError('VALIDATION_ERROR', 'Only a run that succeeded can be worked on.', {
    details: [{ field: 'run_id', issue: isTerminal(run) ? `that run is ${run.state}` : 'that run has not ended yet' }],
  });
}

function pathsOf({ path, related = [], codeFlow = [] }: Finding): string[] {
  return [...new Set([path, ...codeFlow.map((step) => step.path), ...related.map((one) => one.path)])].slice(
    0,
    MAX_FILES,
  );
}

/** Compares words alone: a search that nobody asked for must not cost anything. */
async function searchNeighbours(
  place: { tenantId: string; projectId: string; snapshotId: string },
  finding: Finding,
  ports: GatherFindingPorts,
): Promise<NonNullable<TaskRequest['neighbours']>> {
  const query = finding.snippet.slice(0, 1000);
  const result = await searchCode({ place, query, limit: MAX_NEIGHBOURS * 2, mode: 'text' }, ports.index);
  const { startLine, endLine } = finding.region;
  return (result?.hits ?? [])
    .filter((hit) => hit.path !== finding.path || hit.endLine < startLine || hit.startLine > endLine)
    .slice(0, MAX_NEIGHBOURS)
    .map(({ path, startLine: first, endLine: last, text }) => ({ path, startLine: first, endLine: last, text }));
}
