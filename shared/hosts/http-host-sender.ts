import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ForbiddenAddress, lookupPublic, urlProblem } from '../kernel';
import type { HostAnswer, HostSender } from './ports';

export interface HttpHostSenderOptions {
  /** Also plain HTTP, and addresses that are not public: for hosts in one's own network. */
  allowsPrivate: boolean;
  deadlineMs?: number;
  maxAnswerBytes?: number;
}

const DEADLINE_MS = 30_000;
/** A hundred comments of the greatest length that hosts take. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** Calls the API of a host, whose address came with a push: it is checked as it is connected to, and no redirect is followed. */
export function createHttpHostSender({
  allowsPrivate,
  deadlineMs = DEADLINE_MS,
  maxAnswerBytes = MAX_ANSWER_BYTES,
}: HttpHostSenderOptions): HostSender {
  return {
    async send({ method, url, headers, json }) {
      const target = new URL(url);
      if (urlProblem(target, allowsPrivate) !== undefined) throw new ForbiddenAddress();
      const sent = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const open = target.protocol === 'https:' ? requestHttps : requestHttp;
        const request = open(target, {
          method,
          headers: {
            accept: 'application/json',
            'user-agent': 'aurelis',
            ...headers,
            ...(sent && { 'content-type': 'application/json', 'content-length': sent.length }),
          },
          // A connection of its own: one that was made for another name may lead elsewhere.
          agent: false,
          signal: AbortSignal.timeout(deadlineMs),
          ...(allowsPrivate ? {} : { lookup: lookupPublic }),
        });
        request.on('response', resolve);
        request.on('error', reject);
        request.on('close', () => reject(new Error('The connection ended without an answer.')));
        request.end(sent);
      });
      return answerOf(response, maxAnswerBytes);
    },
  };
}

async function answerOf(response: IncomingMessage, maxBytes: number): Promise<HostAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new Error('The answer of the host is larger than any it should give.');
    chunks.push(chunk);
  }
  return {
    status: response.statusCode ?? 0,
    header: (name) => [response.headers[name]].flat()[0],
    body: parseIfJson(Buffer.concat(chunks).toString()),
  };
}

function parseIfJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
