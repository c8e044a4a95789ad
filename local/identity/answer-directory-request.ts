import type { ServerResponse } from 'node:http';

import { exportJWK } from 'jose';

import { answerJson } from '../loopback';
import { directoryUrl, LOCAL_TENANT_ID } from './directory';
import type { TokenKey } from './token-key';

const DISCOVERY = `/${LOCAL_TENANT_ID}/v2.0/.well-known/openid-configuration`;
const KEYS = `/${LOCAL_TENANT_ID}/discovery/v2.0/keys`;

/**
 * Answers what whoever checks tokens asks of a directory: its OpenID Connect discovery document, and its keys as RFC 7517 writes them. False
 * for any other path.
 */
export async function answerDirectoryRequest(
  pathname: string,
  response: ServerResponse,
  origin: string,
  loadKey: () => Promise<TokenKey>,
): Promise<boolean> {
  if (pathname === DISCOVERY) {
    answerJson(response, 200, {
      issuer: `${directoryUrl(origin)}/v2.0`,
      jwks_uri: `${origin}${KEYS}`,
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
    return true;
  }
  if (pathname !== KEYS) return false;
  const { keyId, publicKey } = await loadKey();
  answerJson(response, 200, { keys: [{ ...(await exportJWK(publicKey)), use: 'sig', kid: keyId }] });
  return true;
}
