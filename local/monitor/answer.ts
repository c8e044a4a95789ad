import type { IncomingMessage, ServerResponse } from 'node:http';

import { TokenRefusedError, type TokenVerifier } from '../identity';
import { answerJson, BodyTooLargeError, readBody } from '../loopback';
import { findTelemetry, latestOperations, TelemetryQuery } from './find-telemetry';
import { readTrackBody } from './ingest';
import type { TelemetryStore } from './telemetry-store';

const BODY_LIMIT_BYTES = 16 * 1024 * 1024;
const MONITOR_AUDIENCE = 'https://monitor.azure.com';

export interface MonitorContext {
  readonly instrumentationKey: string;
  readonly applicationId: string;
  readonly store: TelemetryStore;
  readonly verifier: TokenVerifier;
  /** Told after every batch that was kept. */
  readonly received: () => void;
}

/** Answers the ingestion protocol of Application Insights, and the questions people and tests ask about what came in. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: MonitorContext,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://127.0.0.1');
  const route = `${request.method} ${url.pathname}`;
  if (route === 'POST /v2.1/track' || route === 'POST /v2/track') {
    await track(request, response, context);
    return;
  }
  if (/^POST \/QuickPulseService\.svc\/(ping|post)$/.test(route)) {
    answerLiveMetrics(request, response);
    return;
  }
  if (route === `GET /api/profiles/${context.instrumentationKey}/appId`) {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(context.applicationId);
    return;
  }
  if (route === 'GET /telemetry') {
    const query = TelemetryQuery.safeParse(Object.fromEntries(url.searchParams));
    if (!query.success) {
      answerJson(response, 400, { message: query.error.message });
      return;
    }
    answerJson(response, 200, findTelemetry(context.store.items(), query.data));
    return;
  }
  if (route === 'GET /operations') {
    answerJson(response, 200, { operations: latestOperations(context.store.items()) });
    return;
  }
  answerJson(response, 404, { message: `The local monitor has nothing at ${route}.` });
}

async function track(request: IncomingMessage, response: ServerResponse, context: MonitorContext): Promise<void> {
  const refuse = (status: number, message: string): void =>
    answerJson(response, status, {
      itemsReceived: 0,
      itemsAccepted: 0,
      errors: [{ index: 0, statusCode: status, message }],
    });
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  try {
    if (token !== undefined) await context.verifier.verify(token, [MONITOR_AUDIENCE]);
    const body = await readBody(request, BODY_LIMIT_BYTES);
    const isGzip = request.headers['content-encoding'] === 'gzip';
    const { items, answer: trackAnswer } = await readTrackBody(body, isGzip, context.instrumentationKey);
    await context.store.append(items);
    context.received();
    answerJson(response, statusOf(trackAnswer.itemsReceived, trackAnswer.itemsAccepted), trackAnswer);
  } catch (error) {
    if (error instanceof TokenRefusedError) {
      refuse(401, error.message);
      return;
    }
    if (error instanceof BodyTooLargeError) {
      refuse(413, error.message);
      return;
    }
    refuse(isUnreadable(error) ? 400 : 500, String(error));
  }
}

function statusOf(received: number, accepted: number): number {
  if (accepted === received) return 200;
  return accepted === 0 ? 400 : 206;
}

/** Not JSON, not gzip, or inflating beyond all reason. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE';
}

/** Nobody watches live metrics here. Saying so keeps the SDK quiet: it asks again now and then and sends nothing. */
function answerLiveMetrics(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const configuration = { ETag: '', Metrics: [], DocumentStreams: [], QuotaInfo: null };
  answerJson(response, 200, configuration, { 'x-ms-qps-subscribed': 'false' });
}
