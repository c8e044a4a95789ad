import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';

/** The identity the app runs under: managed identity in Azure, whatever the environment names elsewhere. */
export function createCredential(clientId: string | undefined): TokenCredential {
  return new DefaultAzureCredential(clientId === undefined ? {} : { managedIdentityClientId: clientId });
}
