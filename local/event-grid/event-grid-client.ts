import { readFile } from 'node:fs/promises';
import { Agent, request as httpsRequest } from 'node:https';

import { ensureCertificateAuthority } from '../certificates';
import { createTokenIssuer, SYSTEM_ASSIGNED_CLIENT_ID } from '../identity';
import { readBody } from '../loopback';
import { EVENT_GRID_AUDIENCE } from './answer';
import type { GridEvent } from './grid-event';

const TIMEOUT_MS = 10_000;
const ANSWER_LIMIT_BYTES = 64 * 1024;

/** Publishes to an Event Grid emulator that runs as a process of its own. */
export async function createEventGridClient(
  url: string,
  certificatesDir: string,
): Promise<(event: GridEvent) => Promise<void>> {
  const authority = await ensureCertificateAuthority(certificatesDir);
  const agent = new Agent({ keepAlive: true, ca: await readFile(authority.certificateFile, 'utf8') });
  const issuer = createTokenIssuer(certificatesDir);
  return async (event) => {
    const { token } = await issuer.issue(EVENT_GRID_AUDIENCE, SYSTEM_ASSIGNED_CLIENT_ID);
    await post(new URL('/api/events', url), JSON.stringify([event]), token, agent);
  };
}

function post(url: URL, body: string, token: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const outgoing = httpsRequest(url, { method: 'POST', agent, headers, timeout: TIMEOUT_MS });
    outgoing.on('timeout', () => outgoing.destroy(new Error('Event Grid did not answer in time.')));
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      readBody(response, ANSWER_LIMIT_BYTES).then((answer) => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`Event Grid answered ${response.statusCode}: ${answer.toString()}`));
      }, reject);
    });
    outgoing.end(body);
  });
}
