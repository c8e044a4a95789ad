import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { WebhookSender } from './ports';
import { ForbiddenAddress, isPublicAddress } from './public-address';

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
      const host = target.hostname.replace(/^\[|\]$/g, '');
      const isAllowed = allowsPrivate || (target.protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host)));
      if (!isAllowed) return Promise.reject(new ForbiddenAddress());

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

/** Refuses a name as soon as one of its addresses is not public. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return callback(error, '');
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new ForbiddenAddress(), '');
    }
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};
