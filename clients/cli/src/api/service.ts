import { z } from 'zod';
import {
  AuditEntryView,
  JobView,
  page,
  ParkedMessageView,
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
import { callService, errorOf, fetchDocument, fetchText, streamService, type Connection } from './connection';
import { projectCalls, type ProjectCalls } from './projects';
import { triageCalls, type TriageCalls } from './triage';

/** The calls of the Aurelis API that the command line makes. */
export interface Service extends ProjectCalls, TriageCalls {
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
  listAudit(query: Record<string, string>): Promise<AuditPage>;
  /** Puts one page back; for the operator. */
  replayParked(request: z.input<typeof ReplayParked>): Promise<ReplayedPage>;
}

const ParkedPage = page(ParkedMessageView);
export type ParkedPage = z.infer<typeof ParkedPage>;

const AuditPage = page(AuditEntryView);
export type AuditPage = z.infer<typeof AuditPage>;

const ReplayedPage = page(ReplayedView);
export type ReplayedPage = z.infer<typeof ReplayedPage>;

export function createService(connection: Connection): Service {
  return {
    ...projectCalls(connection),
    ...triageCalls(connection),
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
    listAudit: (query) =>
      callService(
        connection,
        { path: `/api/v1/audit?${new URLSearchParams({ limit: '200', ...query }).toString()}` },
        AuditPage,
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
