import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { HostState } from '../supervision/worker-supervisor';
import type { HostKeys } from './host-keys';
import { presentedKey } from './presented-key';

export interface AdminTarget {
  readonly keys: HostKeys;
  status(): { readonly state: HostState; readonly errors: readonly string[] };
  isRunnable(functionName: string): boolean;
  run(functionName: string, input: string): Promise<void>;
}

const RunRequest = z.object({ input: z.string().default('') });
const MANUAL_RUN = /^\/admin\/functions\/([^/]+)$/;

/** `GET /admin/host/status`, and `POST /admin/functions/{name}` with the master key; `?wait=true` answers with the outcome. */
export async function answerAdmin(
  target: AdminTarget,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (request.method === 'GET' && url.pathname === '/admin/host/status') {
    sendJson(response, 200, { ...target.status(), processUptime: Math.round(process.uptime() * 1000) });
    return;
  }
  const [, name] = MANUAL_RUN.exec(url.pathname) ?? [];
  if (request.method !== 'POST' || name === undefined) {
    response.writeHead(404).end();
    return;
  }
  if (!target.keys.opens('admin', '', presentedKey(request, url))) {
    response.writeHead(401).end();
    return;
  }
  await runByHand(target, request, response, {
    name: decodeURIComponent(name),
    isAwaited: url.searchParams.get('wait') === 'true',
  });
}

async function runByHand(
  target: AdminTarget,
  request: IncomingMessage,
  response: ServerResponse,
  { name, isAwaited }: { name: string; isAwaited: boolean },
): Promise<void> {
  if (!target.isRunnable(name)) {
    sendJson(response, 404, { error: `There is no timer or queue function '${name}'.` });
    return;
  }
  const parsed = RunRequest.safeParse(parseJson((await text(request)) || '{}'));
  if (!parsed.success) {
    sendJson(response, 400, { error: z.prettifyError(parsed.error) });
    return;
  }
  const run = target.run(name, parsed.data.input);
  if (!isAwaited) {
    // The invocation logs its own failure.
    run.catch(() => undefined);
    response.writeHead(202).end();
    return;
  }
  await run.then(
    () => response.writeHead(200).end(),
    (error: unknown) => sendJson(response, 500, { error: error instanceof Error ? error.message : String(error) }),
  );
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The schema refuses it and says so.
    return undefined;
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
