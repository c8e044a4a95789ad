import type { IncomingMessage } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';

/** Where requests go: Azurite, over kept connections. */
export interface Upstream {
  readonly port: number;
  readonly agent: Agent;
}

export function openUpstream(port: number, ca: string): Upstream {
  return { port, agent: new Agent({ keepAlive: true, ca }) };
}

/** Belong to one connection, not to the message. `expect` is answered by our own server before the body is read. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'upgrade', 'expect']);

/**
 * Sends a request on as it came and resolves with the answer, its body unread. The body streams as fast as the slower side; when
 * the client goes away half-way, Azurite sees its connection break, too.
 */
export function forward(request: IncomingMessage, upstream: Upstream): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest({
      host: '127.0.0.1',
      port: upstream.port,
      agent: upstream.agent,
      method: request.method,
      path: request.url,
      headers: withoutHopByHop(request.rawHeaders),
    });
    outgoing.on('response', resolve);
    outgoing.on('error', (error) => {
      // The answer may be there already, refusing a body that was still being sent: it must reach the client.
      request.unpipe(outgoing);
      request.resume();
      reject(error);
    });
    request.once('close', () => {
      if (!request.complete) outgoing.destroy(new Error('The client went away before its request was complete.'));
    });
    request.pipe(outgoing);
  });
}

/** Header names and values in turn, as Node gives and takes them; spelling and order are kept. */
export function withoutHopByHop(rawHeaders: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (!HOP_BY_HOP.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}
