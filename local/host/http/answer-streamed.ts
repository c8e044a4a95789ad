import { randomUUID } from 'node:crypto';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Executor } from '../invocation/executor';
import { traceContextFrom } from '../invocation/trace-context';
import type { ReadyWorker } from '../supervision/worker-supervisor';
import type { InputData } from '../worker-protocol';
import { headersOf, type Exchange } from './exchange';
import { isHopByHop } from './hop-by-hop';
import { statusOfFailure } from './status-of-failure';

const INVOCATION_ID_HEADER = 'x-ms-invocation-id';

/** Passes request and answer through the HTTP server of `@azure/functions` in the worker, without holding either. */
export async function answerStreamed(
  exchange: Exchange,
  worker: ReadyWorker,
  httpUri: string,
  executor: Executor,
): Promise<void> {
  const { definition, parameters, request, response, url } = exchange;
  const invocationId = randomUUID();
  const upstream = openUpstream(exchange, httpUri, invocationId);
  const relayed = relay(exchange, upstream);
  // Awaited below, after the invocation.
  relayed.catch(() => undefined);
  try {
    // The library waits for the request of an invocation without end: it must have been sent before the invocation is.
    await connected(upstream, relayed);
    request.pipe(upstream);

    const headers = headersOf(request);
    const { isAnswered } = await executor.run(worker, definition, {
      invocationId,
      data: {
        http: {
          method: request.method ?? 'GET',
          url: url.href,
          nullableHeaders: {},
          nullableParams: {},
          nullableQuery: {},
        },
      },
      // Here `createStreamRequest` of the library looks for headers and parameters.
      triggerMetadata: { ...asStrings(parameters), Headers: { json: JSON.stringify(headers) } },
      traceContext: traceContextFrom(headers['traceparent'], headers['tracestate']),
    });
    if (!isAnswered) {
      throw new Error(`Function '${definition.name}' returned nothing: with HTTP streaming it sends no answer.`);
    }
    await relayed;
  } catch (error) {
    upstream.destroy();
    if (response.headersSent) {
      response.destroy();
    } else {
      response.writeHead(statusOfFailure(error)).end();
    }
    if (!request.complete) request.resume();
    throw error;
  }
}

function openUpstream({ request, response, url }: Exchange, httpUri: string, invocationId: string): ClientRequest {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !isHopByHop(name) && name !== 'expect'),
  );
  const isChunked = request.headers['transfer-encoding'] !== undefined;
  const upstream = httpRequest({
    agent: false,
    host: '127.0.0.1',
    port: new URL(httpUri).port,
    method: request.method,
    path: url.pathname + url.search,
    headers: {
      ...(!isChunked && { 'content-length': '0' }),
      ...headers,
      ...(isChunked && { 'transfer-encoding': 'chunked' }),
      // The worker must not be first to close: the bytes of an upload it left unread would reset the connection and take
      // the answer along. We close it, after this one use.
      connection: 'keep-alive',
      [INVOCATION_ID_HEADER]: invocationId,
      'x-forwarded-host': request.headers.host ?? url.host,
      'x-forwarded-proto': 'http',
    },
  });
  upstream.flushHeaders();
  response.on('close', () => {
    if (!response.writableFinished) upstream.destroy(new Error('The caller went away.'));
  });
  return upstream;
}

function connected(upstream: ClientRequest, failed: Promise<void>): Promise<void> {
  const connection = new Promise<void>((resolve) => {
    upstream.on('socket', (socket) => socket.once('connect', resolve));
  });
  return Promise.race([connection, failed]);
}

/** Settles when the answer has been passed on as a whole. */
function relay({ request, response }: Exchange, upstream: ClientRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    upstream.on('error', reject);
    upstream.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, passedOn(answer));
      response.flushHeaders();
      answer.pipe(response);
      answer.on('error', reject);
      answer.on('end', () => {
        // An answer may come before the upload has ended; what follows of it is read and dropped.
        if (!request.complete) {
          request.unpipe(upstream);
          request.resume();
          upstream.destroy();
        }
        resolve();
      });
    });
  });
}

function passedOn({ rawHeaders }: IncomingMessage): string[] {
  const headers: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (!isHopByHop(name) && name.toLowerCase() !== INVOCATION_ID_HEADER) headers.push(name, value);
  }
  return headers;
}

function asStrings(parameters: Record<string, string>): Record<string, InputData> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { string: value }]));
}
