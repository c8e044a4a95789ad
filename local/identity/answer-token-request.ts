import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { answerJson } from '../loopback';
import { SYSTEM_ASSIGNED_CLIENT_ID } from './directory';
import type { TokenIssuer } from './token-issuer';

const API_VERSION = '2019-08-01';
const OTHER_IDENTITY_KEYS = ['principal_id', 'object_id', 'mi_res_id', 'msi_res_id'];

/** Answers `GET /msi/token`, the managed-identity endpoint of App Service. */
export async function answerTokenRequest(
  request: IncomingMessage,
  response: ServerResponse,
  header: string,
  issuer: TokenIssuer,
): Promise<void> {
  const refuse = (status: number, message: string): void =>
    answerJson(response, status, { statusCode: status, message });
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname !== '/msi/token') {
    refuse(404, `There is nothing at ${url.pathname}; ask GET /msi/token.`);
    return;
  }
  if (request.method !== 'GET') {
    refuse(405, 'Only GET is supported.');
    return;
  }
  if (!isSame(request.headers['x-identity-header'], header)) {
    refuse(401, 'The header X-IDENTITY-HEADER is missing or is not the value of IDENTITY_HEADER.');
    return;
  }
  if (url.searchParams.get('api-version') !== API_VERSION) {
    refuse(400, `Only api-version=${API_VERSION} is supported.`);
    return;
  }
  const resource = url.searchParams.get('resource');
  if (resource === null || !URL.canParse(resource)) {
    refuse(400, 'The parameter resource must be the address of a resource, such as https://vault.azure.net.');
    return;
  }
  const unsupported = OTHER_IDENTITY_KEYS.find((key) => url.searchParams.has(key));
  if (unsupported !== undefined) {
    refuse(400, `An identity is chosen by client_id here, not by ${unsupported}.`);
    return;
  }

  const clientId = url.searchParams.get('client_id') ?? SYSTEM_ASSIGNED_CLIENT_ID;
  const { token, expiresOnSeconds } = await issuer.issue(resource, clientId);
  answerJson(response, 200, {
    access_token: token,
    expires_on: String(expiresOnSeconds),
    resource,
    token_type: 'Bearer',
    client_id: clientId,
  });
}

function isSame(given: string | string[] | undefined, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
