import type { z } from 'zod';
import {
  CallerView,
  FindingView,
  ModelsView,
  page,
  ProjectView,
  ReportLinkView,
  RunView,
  TaskAnswerView,
  TriageView,
  UsageView,
  type AnalyzeProject,
  type CreateProject,
  type DecideFinding,
  type ReportFormat,
} from '../../../../shared/contracts';
import { addressOf, callApi, fetchFromApi, type Answered, type ApiCall, type ApiConnection } from './call-api';

export interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}

export interface PageAsked {
  limit: number;
  cursor?: string | undefined;
}

export type Query = Readonly<Record<string, string | undefined>>;

/** The calls of the service that the pages make. */
export interface Api {
  getCaller(signal: AbortSignal): Promise<CallerView>;
  listProjects(asked: PageAsked, signal: AbortSignal): Promise<Page<ProjectView>>;
  getProject(projectId: string, signal: AbortSignal): Promise<ProjectView>;
  createProject(request: CreateProject, idempotencyKey: string, signal: AbortSignal): Promise<ProjectView>;
  listRuns(projectId: string, asked: PageAsked, signal: AbortSignal): Promise<Page<RunView>>;
  startRun(projectId: string, request: AnalyzeProject, idempotencyKey: string, signal: AbortSignal): Promise<RunView>;
  /** With how long to wait before the run is looked at again, while it goes on. */
  getRun(runId: string, signal: AbortSignal): Promise<Answered<RunView>>;
  cancelRun(runId: string, signal: AbortSignal): Promise<RunView>;
  listFindings(runId: string, query: Query, asked: PageAsked, signal: AbortSignal): Promise<Page<FindingView>>;
  getReport(runId: string, format: ReportFormat, signal: AbortSignal): Promise<Response>;
  createReportLink(runId: string, format: ReportFormat, signal: AbortSignal): Promise<ReportLinkView>;
  askAboutFinding(task: 'explain' | 'fix', finding: FindingOfRun, signal: AbortSignal): Promise<TaskAnswerView>;
  decideFinding(
    finding: { projectId: string; fingerprint: string },
    decision: DecideFinding,
    signal: AbortSignal,
  ): Promise<TriageView>;
  getUsage(query: Query, signal: AbortSignal): Promise<UsageView>;
  listModels(signal: AbortSignal): Promise<ModelsView>;
}

export interface FindingOfRun {
  runId: string;
  fingerprint: string;
}

const Projects = page(ProjectView);
const Runs = page(RunView);
const Findings = page(FindingView);

export function createApi(connection: ApiConnection): Api {
  const ask = async <Data extends z.ZodType>(call: ApiCall, schema: Data): Promise<z.infer<Data>> =>
    (await callApi(connection, call, schema)).data;
  const project = (id: string): string => `/api/v1/projects/${encodeURIComponent(id)}`;
  const run = (id: string): string => `/api/v1/runs/${encodeURIComponent(id)}`;

  return {
    getCaller: (signal) => ask({ path: '/api/v1/me', signal }, CallerView),
    listProjects: (asked, signal) => ask({ path: '/api/v1/projects', query: queryOf(asked), signal }, Projects),
    getProject: (id, signal) => ask({ path: project(id), signal }, ProjectView),
    createProject: (json, idempotencyKey, signal) =>
      ask({ method: 'POST', path: '/api/v1/projects', json, idempotencyKey, signal }, ProjectView),
    listRuns: (id, asked, signal) => ask({ path: `${project(id)}/runs`, query: queryOf(asked), signal }, Runs),
    startRun: (id, json, idempotencyKey, signal) =>
      ask({ method: 'POST', path: `${project(id)}/analyze`, json, idempotencyKey, signal }, RunView),
    getRun: (id, signal) => callApi(connection, { path: run(id), signal }, RunView),
    cancelRun: (id, signal) => ask({ method: 'POST', path: `${run(id)}/cancel`, signal }, RunView),
    listFindings: (id, query, asked, signal) =>
      ask({ path: `${run(id)}/findings`, query: { ...query, ...queryOf(asked) }, signal }, Findings),
    getReport: (id, format, signal) => fetchFromApi(connection, { path: `${run(id)}/reports/${format}`, signal }),
    createReportLink: (id, format, signal) =>
      ask({ method: 'POST', path: `${run(id)}/links`, json: { format }, signal }, ReportLinkView),
    askAboutFinding: (task, { runId, fingerprint }, signal) =>
      ask(
        { method: 'POST', path: `/api/v1/${task}`, json: { run_id: runId, finding: fingerprint }, signal },
        TaskAnswerView,
      ),
    decideFinding: ({ projectId, fingerprint }, json, signal) =>
      ask({ method: 'PUT', path: `${project(projectId)}/triage/${fingerprint}`, json, signal }, TriageView),
    getUsage: (query, signal) => ask({ path: '/api/v1/usage', query, signal }, UsageView),
    listModels: (signal) => ask({ path: '/api/v1/models', signal }, ModelsView),
  };
}

function queryOf({ limit, cursor }: PageAsked): Query {
  return { limit: String(limit), cursor };
}

/** Where an archive of a project is sent to. */
export function snapshotsAddress(projectId: string): string {
  return addressOf({ path: `/api/v1/projects/${encodeURIComponent(projectId)}/snapshots` });
}
