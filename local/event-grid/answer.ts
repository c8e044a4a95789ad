import type { IncomingMessage, ServerResponse } from 'node:http';

import { z } from 'zod';

import { TokenRefusedError, type TokenVerifier } from '../identity';
import { answerJson, BodyTooLargeError, readBody } from '../loopback';
import type { Deliverer } from './deliverer';
import { GridEvent } from './grid-event';

export const EVENT_GRID_AUDIENCE = 'https://eventgrid.azure.net';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Answers `POST /api/events`, how events are published to a topic: a JSON array, taken as a whole or not at all. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  deliverer: Deliverer,
  verifier: TokenVerifier,
): Promise<void> {
  const refuse = (status: number, code: string, message: string): void =>
    answerJson(response, status, { error: { code, message } });
  const { pathname } = new URL(request.url ?? '/', 'https://127.0.0.1');
  if (pathname !== '/api/events') {
    refuse(404, 'NotFound', `There is nothing at ${pathname}.`);
    return;
  }
  if (request.method !== 'POST') {
    refuse(405, 'MethodNotAllowed', 'Events are published with POST.');
    return;
  }
  try {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) {
      refuse(401, 'Unauthorized', 'A bearer token is needed; keys are not supported.');
      return;
    }
    await verifier.verify(token, [EVENT_GRID_AUDIENCE]);
    const body = await readBody(request, BODY_LIMIT_BYTES);
    const events = z.array(GridEvent).safeParse(parseJson(body));
    if (!events.success) {
      refuse(400, 'BadRequest', 'The body must be an array of events in the Event Grid schema.');
      return;
    }
    for (const event of events.data) await deliverer.publish(event);
    answerJson(response, 200, {});
  } catch (error) {
    if (error instanceof TokenRefusedError) {
      refuse(401, 'Unauthorized', error.message);
      return;
    }
    if (error instanceof BodyTooLargeError) {
      refuse(413, 'PayloadTooLarge', error.message);
      return;
    }
    refuse(500, 'InternalServerError', String(error));
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined; // Refused like any other body that is no array of events.
  }
}
