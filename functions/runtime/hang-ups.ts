import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

const INVOCATION_ID_HEADER = 'x-ms-invocation-id';

export interface HangUps {
  /** Aborted once the caller of the invocation has gone away before its answer was sent whole. */
  signalOf(invocationId: string): AbortSignal | undefined;
}

/**
 * Watches the connections of the HTTP server that the Functions library opens in this process. The library goes on writing to a
 * caller who is gone and tells nobody, so that a model would go on answering, and be paid for it.
 */
export function watchHangUps(): HangUps {
  const controllers = new Map<string, AbortController>();
  subscribe('http.server.request.start', (message) => {
    // Node documents this channel's messages (https://nodejs.org/api/diagnostics_channel.html#http).
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const invocationId = request.headers[INVOCATION_ID_HEADER];
    if (typeof invocationId !== 'string') return;
    const controller = new AbortController();
    controllers.set(invocationId, controller);
    response.once('close', () => {
      controllers.delete(invocationId);
      if (!response.writableFinished) controller.abort(new Error('The caller went away.'));
    });
  });
  return { signalOf: (invocationId) => controllers.get(invocationId)?.signal };
}
