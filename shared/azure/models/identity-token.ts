import type { AccessToken, TokenCredential } from '@azure/identity';

/** What an Azure OpenAI resource wants to see in a token. */
const SCOPE = 'https://cognitiveservices.azure.com/.default';
const RENEW_BEFORE_MS = 5 * 60_000;

/** A token of the app's identity for models, renewed some minutes before it ends. */
export function identityToken(credential: TokenCredential): () => Promise<string> {
  let known: AccessToken | undefined;
  return async () => {
    if (known === undefined || known.expiresOnTimestamp - RENEW_BEFORE_MS < Date.now()) {
      known = (await credential.getToken(SCOPE)) ?? undefined;
    }
    if (known === undefined) throw new Error('The identity gave no token for models.');
    return known.token;
  };
}
