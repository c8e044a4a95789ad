import type { IncomingMessage } from 'node:http';

import { LOCAL_TENANT_ID, TokenRefusedError, type TokenVerifier } from '../../identity';

const STORAGE_AUDIENCE = 'https://storage.azure.com';

/** Sent with every 401, as by the service. */
export const STORAGE_CHALLENGE = `Bearer authorization_uri=https://login.microsoftonline.com/${LOCAL_TENANT_ID}/oauth2/authorize resource_id=${STORAGE_AUDIENCE}`;

/**
 * Why the bearer token of a request is refused; undefined when it is good or the request uses a key or a signature, which Azurite
 * checks. Of a token Azurite reads the claims only, never the signature.
 */
export async function whyRefused(request: IncomingMessage, verifier: TokenVerifier): Promise<string | undefined> {
  const token = /^Bearer\s+(.*)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  try {
    await verifier.verify(token, [STORAGE_AUDIENCE]);
    return undefined;
  } catch (error) {
    if (error instanceof TokenRefusedError) return error.message;
    throw error;
  }
}
