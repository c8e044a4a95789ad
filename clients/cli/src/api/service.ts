import type { Readable } from 'node:stream';
import { z } from 'zod';
import {
  ErrorEnvelope,
  page,
  ProjectView,
  ReportLinkView,
  RunView,
  SnapshotView,
  type AnalyzeProject,
} from '../../../../shared/contracts';
import { AnalysisReport } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';

/** The calls of the Aurelis API that the command line makes. */
export interface Service {
  findProject(nameOrId: string): Promise<ProjectView | undefined>;
  createProject(name: string): Promise<ProjectView>;
  uploadSnapshot(projectId: string, archive: Readable): Promise<SnapshotView>;
  startRun(projectId: string, request: AnalyzeProject): Promise<RunView>;
  getRun(runId: string): Promise<RunView>;
  cancelRun(runId: string): Promise<RunView>;
  getReport(runId: string): Promise<AnalysisReport>;
  createReportLink(runId: string): Promise<string>;
}

export function createService(baseUrl: string, key: string): Service {
  const call = createCall(baseUrl, key);
  const json = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  async function findProject(nameOrId: string): Promise<ProjectView | undefined> {
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const projects: { items: ProjectView[]; next_cursor: string | null } = await call(
        `/api/v1/projects?limit=200${query}`,
        page(ProjectView),
      );
      const found = projects.items.find(({ id, name }) => id === nameOrId || name === nameOrId);
      if (found !== undefined) return found;
      cursor = projects.next_cursor;
    } while (cursor !== null);
    return undefined;
  }

  return {
    findProject,
    createProject: (name) => call('/api/v1/projects', ProjectView, json({ name })),
    uploadSnapshot: (projectId, archive) =>
      call(`/api/v1/projects/${projectId}/snapshots`, SnapshotView, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: archive,
        duplex: 'half',
      }),
    startRun: (projectId, request) => call(`/api/v1/projects/${projectId}/analyze`, RunView, json(request)),
    getRun: (runId) => call(`/api/v1/runs/${runId}`, RunView),
    cancelRun: (runId) => call(`/api/v1/runs/${runId}/cancel`, RunView, { method: 'POST' }),
    getReport: async (runId) => AnalysisReport.parse(await call.raw(`/api/v1/runs/${runId}/reports/json`)),
    createReportLink: async (runId) =>
      (await call(`/api/v1/runs/${runId}/links`, ReportLinkView, json({ format: 'html' }))).url,
  };
}

const Success = z.object({ success: z.literal(true), data: z.unknown() });

interface Call {
  <Data extends z.ZodType>(path: string, data: Data, init?: RequestInit): Promise<z.infer<Data>>;
  /** For answers without an envelope. */
  raw(path: string): Promise<unknown>;
}

function createCall(baseUrl: string, key: string): Call {
  async function send(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { ...init.headers, authorization: `Bearer ${key}` };
    const response = await fetch(new URL(path, baseUrl), { ...init, headers }).catch((cause: unknown) => {
      throw unreachable(baseUrl, cause);
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw toError(response.status, answer, baseUrl);
    return answer;
  }
  async function call<Data extends z.ZodType>(path: string, data: Data, init?: RequestInit): Promise<z.infer<Data>> {
    return data.parse(Success.parse(await send(path, init)).data);
  }
  return Object.assign(call, { raw: (path: string) => send(path) });
}

function unreachable(baseUrl: string, cause: unknown): AurelisError {
  return new AurelisError('UPSTREAM_UNAVAILABLE', `There is no answer from ${baseUrl}. Is the service running?`, {
    cause,
  });
}

function toError(status: number, answer: unknown, baseUrl: string): AurelisError {
  const envelope = ErrorEnvelope.safeParse(answer);
  if (!envelope.success) {
    return new AurelisError('UPSTREAM_UNAVAILABLE', `${baseUrl} answered ${status}, and not as Aurelis does.`);
  }
  const { error, metadata } = envelope.data;
  const reference = status >= 500 ? ` (request ${metadata.request_id})` : '';
  return new AurelisError(error.code, `${error.message}${reference}`, { details: error.details });
}
