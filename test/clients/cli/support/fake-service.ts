import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { ErrorEnvelope, ProjectView, RunView, SnapshotView } from '../../../../shared/contracts';
import type { ErrorCode } from '../../../../shared/kernel';
import { sampleReport } from '../../../support/reports';

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

export interface FakeService {
  url: string;
  asked: Asked[];
  stop(): Promise<void>;
}

export const PROJECT_ID = 'prj_01k9zv3n6cw0f6gq0y9r4b7x2m';
export const SNAPSHOT_ID = 'snp_01k9zv3n6cw0f6gq0y9r4b7x2m';
export const RUN_ID = 'run_01k9zv3n6cw0f6gq0y9r4b7x2m';
export const KEY = 'aur_test_key';

const TIME = '2026-01-02T03:04:05.000Z';
const METADATA = { request_id: 'request-1', timestamp: TIME, version: '0.1.0' };

/** Answers `override` first, and as a service on which every run succeeds where that has nothing to say. */
export async function startFakeService(
  override: (asked: Asked, count: number) => Reply | undefined = () => undefined,
  port = 0,
): Promise<FakeService> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    const reply = async (): Promise<void> => {
      const one = { method, path, headers, body: await buffer(request) };
      asked.push(one);
      const count = asked.filter((other) => other.method === method && other.path === path).length;
      const { status, headers: more, body } = override(one, count) ?? answer(one);
      response.writeHead(status, { 'content-type': 'application/json', ...more }).end(body);
    };
    // Whoever gives up while sending gets no answer.
    reply().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actualPort } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${actualPort}`, asked, stop: () => close(server) };
}

export function success(data: unknown, status = 200): Reply {
  return { status, body: JSON.stringify({ success: true, data, metadata: METADATA }) };
}

export function failure(status: number, code: ErrorCode, message: string, headers: Record<string, string> = {}): Reply {
  const envelope = ErrorEnvelope.parse({ success: false, error: { code, message, details: [] }, metadata: METADATA });
  return { status, headers, body: JSON.stringify(envelope) };
}

export function runView(overrides: Partial<RunView> = {}): RunView {
  return RunView.parse({
    id: RUN_ID,
    project_id: PROJECT_ID,
    snapshot_id: SNAPSHOT_ID,
    state: 'running',
    trigger: { kind: 'api' },
    progress: { batches_total: 2, batches_done: 1, files_total: 5, files_done: 3 },
    created_at: TIME,
    updated_at: TIME,
    ...overrides,
  });
}

const PROJECT: ProjectView = ProjectView.parse({
  id: PROJECT_ID,
  name: 'shop',
  description: '',
  created_at: TIME,
  updated_at: TIME,
});

function answer({ method, path }: Asked): Reply {
  switch (`${method} ${path}`) {
    case 'GET /api/v1/projects?limit=200':
      return success({ items: [], next_cursor: null });
    case 'POST /api/v1/projects':
      return success(PROJECT, 201);
    case `POST /api/v1/projects/${PROJECT_ID}/snapshots`:
      return success(snapshot(), 201);
    case `POST /api/v1/projects/${PROJECT_ID}/analyze`:
      return success(runView({ state: 'accepted' }), 202);
    case `GET /api/v1/runs/${RUN_ID}`:
      return success(runView({ state: 'succeeded' }));
    case `GET /api/v1/runs/${RUN_ID}/reports/json`:
      return { status: 200, body: JSON.stringify(sampleReport()) };
    case `POST /api/v1/runs/${RUN_ID}/links`:
      return success({ url: 'http://127.0.0.1/shared/token', expires_at: TIME }, 201);
    default:
      return failure(404, 'NOT_FOUND', `There is nothing at ${path}.`);
  }
}

function snapshot(): SnapshotView {
  return SnapshotView.parse({
    id: SNAPSHOT_ID,
    project_id: PROJECT_ID,
    format: 'tar.gz',
    size_bytes: 100,
    sha256: 'ab'.repeat(32),
    created_at: TIME,
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
