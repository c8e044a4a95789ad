import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';

import { ACCOUNT_KEY, ACCOUNT_NAME } from '../account';
import type { Upstream } from '../proxy/forward';

const VERSION = '2021-12-02';

/** The properties of a blob as headers, asked of Azurite with the key of the account; `path` as the client wrote it. */
export function readBlobProperties(path: string, upstream: Upstream): Promise<IncomingHttpHeaders> {
  const date = new Date().toUTCString();
  const headers = { 'x-ms-date': date, 'x-ms-version': VERSION };
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest({
      host: '127.0.0.1',
      port: upstream.port,
      agent: upstream.agent,
      method: 'HEAD',
      path,
      headers: { ...headers, authorization: `SharedKey ${ACCOUNT_NAME}:${signatureOf(path, date)}` },
    });
    outgoing.on('response', (response) => {
      response.resume();
      if (response.statusCode === 200) resolve(response.headers);
      else reject(new Error(`Azurite answered ${response.statusCode} when asked about a blob it had just taken.`));
    });
    outgoing.on('error', reject).end();
  });
}

/** Of a HEAD request without body, conditions or parameters. */
function signatureOf(path: string, date: string): string {
  const standardHeaders = '\n'.repeat(11);
  const stringToSign = `HEAD\n${standardHeaders}x-ms-date:${date}\nx-ms-version:${VERSION}\n/${ACCOUNT_NAME}${path}`;
  return createHmac('sha256', Buffer.from(ACCOUNT_KEY, 'base64')).update(stringToSign).digest('base64');
}
