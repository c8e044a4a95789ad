import type { AccessToken } from '@azure/identity';
import { AurelisError } from '../../kernel';

/** Asked for again so long before it runs out that a request may still take its time. */
const AHEAD_MS = 5 * 60_000;

/**
 * Access tokens for an application of Entra ID, given by its client id, as whoever is signed in on this machine: the Azure CLI, a pipeline, a
 * managed identity. One is kept until shortly before it runs out: the Azure CLI takes seconds for each. Throws UNAUTHENTICATED where nobody
 * is signed in.
 */
export function createOwnToken(clientId: string): (signal: AbortSignal) => Promise<string> {
  let kept: AccessToken | undefined;
  return async (signal) => {
    if (kept === undefined || Date.now() >= kept.expiresOnTimestamp - AHEAD_MS) kept = await ask(clientId, signal);
    return kept.token;
  };
}

async function ask(clientId: string, abortSignal: AbortSignal): Promise<AccessToken> {
  // It takes longer to load than most commands to run, and most callers show a key.
  const { DefaultAzureCredential } = await import('@azure/identity');
  try {
    return await new DefaultAzureCredential().getToken(`api://${clientId}/.default`, { abortSignal });
  } catch (cause) {
    abortSignal.throwIfAborted();
    throw new AurelisError(
      'UNAUTHENTICATED',
      `Nobody is signed in to Entra ID here who may call the application ${clientId}. Run "az login", or give this machine an identity: ` +
        'a managed one, a workload identity, or AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET.',
      { cause },
    );
  }
}
