import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git';
import { ForbiddenAddress, lookupPublic, urlProblem } from '../../kernel';
import { damaged, tooLarge } from './failures';

/** As many as git follows by itself, of which a repository that was moved needs one. */
const MAX_REDIRECTS = 5;
/** 303 is not among them: it asks for another document. */
const REDIRECTS: readonly number[] = [301, 302, 307, 308];

export interface GuardedHttpOptions {
  allowsPrivate: boolean;
  /** Of all answers together. */
  maxBytes: number;
  maxSilenceMs: number;
}

export interface GuardedHttp extends HttpClient {
  /** What went wrong first: the library goes on with what it has where a connection ends early. */
  failure(): Error | undefined;
}

/**
 * The connection to a server that somebody else chose. Each address is checked as it is connected to, also those that a redirect leads to;
 * what opens the one is not shown to another; and no answer is longer or slower than it may be.
 */
export function createGuardedHttp(options: GuardedHttpOptions): GuardedHttp {
  let failure: Error | undefined;
  let receivedBytes = 0;

  const remember = (error: unknown): Error => {
    failure ??= error instanceof Error ? error : new Error('The connection failed.', { cause: error });
    return failure;
  };

  async function* counted(response: IncomingMessage): AsyncGenerator<Uint8Array, void> {
    try {
      for await (const chunk of response as AsyncIterable<Buffer>) {
        receivedBytes += chunk.length;
        if (receivedBytes > options.maxBytes) throw tooLarge('its server sends', options.maxBytes);
        yield chunk;
      }
      if (!response.complete) throw new Error('The connection ended in the middle of an answer.');
    } catch (error) {
      throw remember(error);
    }
  }

  return {
    failure: () => failure,
    async request({ url, method = 'GET', headers = {}, body }: GitHttpRequest): Promise<GitHttpResponse> {
      const sent = await collect(body);
      let target = new URL(url);
      let shown = headers;
      try {
        for (let redirects = 0; ; redirects += 1) {
          const response = await open({ target, method, headers: shown, body: sent }, options);
          const next = nextTarget(response, target);
          if (next === undefined) return answerOf(response, target, method, counted(response));
          response.destroy();
          if (redirects === MAX_REDIRECTS) throw damaged('it leads from one address to the next');
          if (next.origin !== target.origin) shown = withoutCredential(shown);
          target = next;
        }
      } catch (error) {
        throw remember(error);
      }
    },
  };
}

function nextTarget({ statusCode = 0, headers }: IncomingMessage, target: URL): URL | undefined {
  if (!REDIRECTS.includes(statusCode) || headers.location === undefined) return undefined;
  return new URL(headers.location, target);
}

function withoutCredential(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}

interface Sent {
  target: URL;
  method: string;
  headers: Record<string, string>;
  body: Buffer;
}

function open(
  { target, method, headers, body }: Sent,
  { allowsPrivate, maxSilenceMs }: GuardedHttpOptions,
): Promise<IncomingMessage> {
  if (urlProblem(target, allowsPrivate) !== undefined) return Promise.reject(new ForbiddenAddress());
  return new Promise((resolve, reject) => {
    const send = target.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(target, {
      method,
      headers: {
        ...headers,
        'user-agent': 'git/aurelis',
        ...(method === 'POST' ? { 'content-length': body.length } : {}),
      },
      // A connection of its own: one that was made for another name may lead elsewhere.
      agent: false,
      timeout: maxSilenceMs,
      ...(allowsPrivate ? {} : { lookup: lookupPublic }),
    });
    request.on('timeout', () =>
      request.destroy(new Error(`The server was silent for ${maxSilenceMs / 1000} seconds.`)),
    );
    request.on('response', resolve);
    request.on('error', reject);
    request.on('close', () => reject(new Error('The connection ended without an answer.')));
    request.end(body);
  });
}

function answerOf(
  { statusCode = 0, statusMessage = '', headers }: IncomingMessage,
  target: URL,
  method: string,
  body: AsyncGenerator<Uint8Array, void>,
): GitHttpResponse {
  const singleHeaders = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return {
    url: target.href,
    method,
    statusCode,
    statusMessage,
    headers: Object.fromEntries(singleHeaders) as Record<string, string>,
    body,
  };
}

async function collect(body: GitHttpRequest['body']): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}
