import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { retryableCredential } from './retryable-credential';

/** The identity the app runs under: managed identity in Azure, whatever the environment names elsewhere. */
export function createCredential(clientId: string | undefined): TokenCredential {
  return retryableCredential(
    new DefaultAzureCredential(clientId === undefined ? {} : { managedIdentityClientId: clientId }),
  );
}
