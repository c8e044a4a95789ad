import type { IncomingMessage } from 'node:http';

import { LOCAL_TENANT_ID, TokenRefusedError, type TokenVerifier } from '../identity';
import { VaultError } from './vault-error';

export const VAULT_AUDIENCE = 'https://vault.azure.net';

/** Sent with every 401: SDKs learn from it whom to ask for a token and for which resource. */
export const CHALLENGE = `Bearer authorization="https://login.microsoftonline.com/${LOCAL_TENANT_ID}", resource="${VAULT_AUDIENCE}"`;

export async function authorize(request: IncomingMessage, verifier: TokenVerifier): Promise<void> {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) {
    throw new VaultError(401, 'Unauthorized', 'AKV10000: Request is missing a Bearer or PoP token.');
  }
  try {
    await verifier.verify(token, [VAULT_AUDIENCE]);
  } catch (error) {
    if (error instanceof TokenRefusedError) throw new VaultError(401, 'Unauthorized', `AKV10032: ${error.message}`);
    throw error;
  }
}
