import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ForbiddenAddress, lookupPublic, urlProblem } from '../kernel';
import type { WebhookSender } from './ports';

const DEADLINE_MS = 10_000;

export interface WebhookSenderOptions {
  /** Also plain HTTP, and addresses that are not public: for receivers in one's own network. */
  allowsPrivate: boolean;
  deadlineMs?: number;
}

/**
 * Posts to an address somebody else chose. The address is checked as it is connected to, so that no name can change what it stands for in between;
 * redirects are not followed, and nothing of an answer is read but its status.
 */
export function createHttpWebhookSender({
  allowsPrivate,
  deadlineMs = DEADLINE_MS,
}: WebhookSenderOptions): WebhookSender {
  return {
    post({ url, headers, body }) {
      const target = new URL(url);
      if (urlProblem(target, allowsPrivate) !== undefined) return Promise.reject(new ForbiddenAddress());

      return new Promise((resolvePost, reject) => {
        const send = target.protocol === 'https:' ? requestHttps : requestHttp;
        const request = send(target, {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          // A connection of its own: one that was made for another name may lead elsewhere.
          agent: false,
          signal: AbortSignal.timeout(deadlineMs),
          ...(allowsPrivate ? {} : { lookup: lookupPublic }),
        });
        request.on('response', (response) => {
          resolvePost(response.statusCode ?? 0);
          response.destroy();
        });
        request.on('error', reject);
        // Node tells of no error where a receiver changes to another protocol and nobody listens for that.
        request.on('close', () => reject(new Error('The connection ended without an answer.')));
        request.end(body);
      });
    },
  };
}
