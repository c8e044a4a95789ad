import { DefaultAzureCredential, type AccessToken } from '@azure/identity';

/**
 * An access token for an application of Entra ID, given by its client id, as whoever is signed in on this machine: the Azure CLI, a
 * pipeline, a managed identity. Throws an error of `@azure/identity` where nobody is.
 */
export async function askOwnToken(clientId: string, abortSignal: AbortSignal): Promise<AccessToken> {
  return new DefaultAzureCredential().getToken(`api://${clientId}/.default`, { abortSignal });
}
