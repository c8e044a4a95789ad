import { z } from 'zod';
import {
  JobView,
  page,
  ParkedMessageView,
  ProjectId,
  ProjectView,
  ReplayedView,
  type ReplayParked,
  ReportLinkView,
  RunView,
  ModelsView,
  SearchView,
  SnapshotView,
  TaskAnswerView,
  UsageView,
  type AnalyzeProject,
  type JobResultKind,
  type ProjectTask,
  type SearchRequest,
  type StartJob,
  type Task,
  type TaskName,
} from '../../../../shared/contracts';
import { AnalysisReport } from '../../../../shared/findings';
import type { TaskViewEvent } from '../../../../shared/jobs';
import { AurelisError } from '../../../../shared/kernel';
import { callService, errorOf, fetchDocument, fetchText, streamService, type Connection } from './connection';

/** The calls of the Aurelis API that the command line makes. */
export interface Service {
  /** The project of that name or id; made when no project has the name. */
  ensureProject(nameOrId: string): Promise<ProjectView>;
  /** `openArchive` is called once for every attempt. */
  uploadSnapshot(projectId: string, openArchive: () => AsyncIterable<Uint8Array>): Promise<SnapshotView>;
  startRun(projectId: string, request: AnalyzeProject): Promise<RunView>;
  getRun(runId: string, options?: { isFirstContact: boolean }): Promise<RunView>;
  getReport(runId: string): Promise<AnalysisReport>;
  createReportLink(runId: string): Promise<string>;
  /** The answer piece by piece, the whole of it last. */
  streamTask(task: TaskName, request: Task): AsyncIterable<TaskViewEvent>;
  startJob(projectId: string, task: ProjectTask, request: z.input<typeof StartJob>): Promise<JobView>;
  getJob(jobId: string): Promise<JobView>;
  cancelJob(jobId: string): Promise<JobView>;
  getJobResult(jobId: string, kind: JobResultKind): Promise<string>;
  search(request: SearchRequest): Promise<SearchView>;
  listModels(): Promise<ModelsView>;
  getUsage(query: Record<string, string>): Promise<UsageView>;
  /** One page, oldest first; for the operator. */
  listParked(query: { queue?: string; cursor?: string }): Promise<ParkedPage>;
  /** Puts one page back; for the operator. */
  replayParked(request: z.input<typeof ReplayParked>): Promise<ReplayedPage>;
}

const ParkedPage = page(ParkedMessageView);
export type ParkedPage = z.infer<typeof ParkedPage>;

const ReplayedPage = page(ReplayedView);
export type ReplayedPage = z.infer<typeof ReplayedPage>;

export function createService(connection: Connection): Service {
  return {
    async ensureProject(nameOrId) {
      const found = await findProject(nameOrId, connection);
      if (found !== undefined) return found;
      if (ProjectId.safeParse(nameOrId).success) {
        throw new AurelisError('NOT_FOUND', `There is no project ${nameOrId}.`);
      }
      return callService(
        connection,
        { method: 'POST', path: '/api/v1/projects', json: { name: nameOrId } },
        ProjectView,
      );
    },
    uploadSnapshot: (projectId, openArchive) =>
      callService(
        connection,
        { method: 'POST', path: `/api/v1/projects/${projectId}/snapshots`, openBody: openArchive },
        SnapshotView,
      ),
    startRun: (projectId, request) =>
      callService(
        connection,
        { method: 'POST', path: `/api/v1/projects/${projectId}/analyze`, json: request },
        RunView,
      ),
    getRun: (runId, options) => callService(connection, { path: `/api/v1/runs/${runId}`, ...options }, RunView),
    getReport: (runId) => fetchDocument(connection, { path: `/api/v1/runs/${runId}/reports/json` }, AnalysisReport),
    async createReportLink(runId) {
      const request = { method: 'POST' as const, path: `/api/v1/runs/${runId}/links`, json: { format: 'html' } };
      return (await callService(connection, request, ReportLinkView)).url;
    },
    streamTask: (task, json) => streamTask(connection, task, json),
    startJob: (projectId, task, json) =>
      callService(connection, { method: 'POST', path: `/api/v1/projects/${projectId}/${task}`, json }, JobView),
    getJob: (jobId) => callService(connection, { path: jobPath(jobId) }, JobView),
    cancelJob: (jobId) => callService(connection, { method: 'POST', path: `${jobPath(jobId)}/cancel` }, JobView),
    getJobResult: (jobId, kind) => fetchText(connection, { path: `${jobPath(jobId)}/results/${kind}` }),
    search: (json) => callService(connection, { method: 'POST', path: '/api/v1/search', json }, SearchView),
    listModels: () => callService(connection, { path: '/api/v1/models', isFirstContact: true }, ModelsView),
    getUsage: (query) =>
      callService(
        connection,
        { path: `/api/v1/usage?${new URLSearchParams(query).toString()}`, isFirstContact: true },
        UsageView,
      ),
    listParked: (query) =>
      callService(
        connection,
        { path: `/api/v1/parked?${new URLSearchParams({ limit: '200', ...query }).toString()}` },
        ParkedPage,
      ),
    replayParked: (json) =>
      callService(connection, { method: 'POST', path: '/api/v1/parked/replay', json }, ReplayedPage),
  };
}

const jobPath = (jobId: string): string => `/api/v1/jobs/${encodeURIComponent(jobId)}`;

const TextEvent = z.object({ text: z.string() });

async function* streamTask(connection: Connection, task: TaskName, json: Task): AsyncGenerator<TaskViewEvent> {
  const events = streamService(connection, { method: 'POST', path: `/api/v1/${task}`, json });
  for await (const { event, data } of events) {
    if (event === 'error') throw errorOf(connection, data);
    if (event === 'text') yield { kind: 'text', text: TextEvent.parse(data).text };
    if (event === 'end') yield { kind: 'end', answer: TaskAnswerView.parse(data) };
  }
}

async function findProject(nameOrId: string, connection: Connection): Promise<ProjectView | undefined> {
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const request = { path: `/api/v1/projects?limit=200${query}`, isFirstContact: cursor === null };
    const projects: { items: ProjectView[]; next_cursor: string | null } = await callService(
      connection,
      request,
      page(ProjectView),
    );
    const found = projects.items.find(({ id, name }) => id === nameOrId || name === nameOrId);
    if (found !== undefined) return found;
    cursor = projects.next_cursor;
  } while (cursor !== null);
  return undefined;
}
