import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { ServerResponse } from 'node:http';
import type { Executor } from '../invocation/executor';
import { traceContextFrom } from '../invocation/trace-context';
import type { ReadyWorker } from '../supervision/worker-supervisor';
import type { HttpAnswer, HttpRequestData } from '../worker-protocol';
import { headersOf, type Exchange } from './exchange';
import { serializeCookie } from './serialize-cookie';
import { statusOfFailure } from './status-of-failure';

/** Without HTTP streaming, request and answer travel as a whole with the invocation. */
export async function answerBuffered(exchange: Exchange, worker: ReadyWorker, executor: Executor): Promise<void> {
  const { definition, request, response } = exchange;
  try {
    const headers = headersOf(request);
    const result = await executor.run(worker, definition, {
      invocationId: randomUUID(),
      data: { http: await describe(exchange, headers) },
      triggerMetadata: {},
      traceContext: traceContextFrom(headers['traceparent'], headers['tracestate']),
    });
    send(response, result.http);
  } catch (error) {
    if (!response.headersSent) response.writeHead(statusOfFailure(error)).end();
    throw error;
  }
}

async function describe(
  { request, url, parameters }: Exchange,
  headers: Record<string, string>,
): Promise<HttpRequestData> {
  // The service looks at Content-Length alone here: without streaming, a chunked body never reaches the function.
  const hasBody = Number(request.headers['content-length'] ?? 0) > 0;
  return {
    method: request.method ?? 'GET',
    url: url.href,
    nullableHeaders: asNullable(headers),
    nullableParams: asNullable(parameters),
    nullableQuery: asNullable(queryOf(url)),
    ...(hasBody && { body: { bytes: await buffer(request) } }),
  };
}

/** Several values of one name are joined by a comma, as the service does. */
function queryOf(url: URL): Record<string, string> {
  const names = new Set(url.searchParams.keys());
  return Object.fromEntries([...names].map((name) => [name, url.searchParams.getAll(name).join(',')]));
}

function asNullable(values: Record<string, string>): Record<string, { value: string }> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

function send(response: ServerResponse, answer: HttpAnswer | undefined): void {
  if (answer === undefined) {
    response.writeHead(204).end();
    return;
  }
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (answer.cookies.length > 0) response.setHeader('set-cookie', answer.cookies.map(serializeCookie));
  response.writeHead(Number(answer.statusCode)).end(answer.body?.bytes);
}
