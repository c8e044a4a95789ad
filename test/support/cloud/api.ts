import { z } from 'zod';
import { RunView, SnapshotView, ProjectView, successEnvelope, page, FindingView } from '../../../shared/contracts';

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Calls the API with one key, as any client would. */
export interface Api {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  createProject(name?: string): Promise<string>;
  upload(projectId: string, archive: Uint8Array): Promise<string>;
  /** Uploads, starts, and gives the run's id. */
  analyze(projectId: string, archive: Uint8Array): Promise<string>;
  getRun(runId: string): Promise<RunView>;
  /** Waits for the run's end; rejects when that takes too long. */
  waitForEnd(runId: string, timeoutMs?: number): Promise<RunView>;
  listFindings(runId: string): Promise<FindingView[]>;
  getReport(runId: string, format: string): Promise<string>;
}

const POLL_MS = 100;

export function createApi(baseUrl: () => string, key: string): Api {
  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isRaw = body instanceof Uint8Array;
    const response = await fetch(`${baseUrl()}${path}`, {
      method,
      headers: {
        ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
        ...(isRaw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : parseIfJson(text) };
  }

  async function data<Data extends z.ZodType>(answer: Promise<Answer>, schema: Data): Promise<z.infer<Data>> {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return schema.parse(successEnvelope(z.unknown()).parse(body).data);
  }

  const getRun = (runId: string) => data(call('GET', `/api/v1/runs/${runId}`), RunView);

  const api: Api = {
    call,
    getRun,
    createProject: async (name = 'test') => (await data(call('POST', '/api/v1/projects', { name }), ProjectView)).id,
    upload: async (projectId, archive) =>
      (await data(call('POST', `/api/v1/projects/${projectId}/snapshots`, archive), SnapshotView)).id,
    async analyze(projectId, archive) {
      const snapshotId = await api.upload(projectId, archive);
      const started = call('POST', `/api/v1/projects/${projectId}/analyze`, { snapshot_id: snapshotId });
      return (await data(started, RunView)).id;
    },
    async waitForEnd(runId, timeoutMs = 60_000) {
      for (const deadline = Date.now() + timeoutMs; ;) {
        // While the host is down there is no answer; it is the run that matters.
        const run = await getRun(runId).catch(() => undefined);
        if (run !== undefined && ['succeeded', 'failed', 'cancelled'].includes(run.state)) return run;
        if (Date.now() > deadline) throw new Error(`The run has not ended: ${JSON.stringify(run)}`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    async listFindings(runId) {
      const findings: FindingView[] = [];
      let cursor = '';
      do {
        const query = `limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`;
        const next = await data(call('GET', `/api/v1/runs/${runId}/findings?${query}`), page(FindingView));
        findings.push(...next.items);
        cursor = next.next_cursor ?? '';
      } while (cursor !== '');
      return findings;
    },
    async getReport(runId, format) {
      const response = await fetch(`${baseUrl()}/api/v1/runs/${runId}/reports/${format}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
      return response.text();
    },
  };
  return api;
}

function parseIfJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
