import { CosmosClient, type Container } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import type { CosmosContainerName } from '../../config';

export interface CosmosDatabase {
  container(name: CosmosContainerName): Container;
  /** Throws when the account is out of reach or refuses the identity. */
  ping(): Promise<void>;
  close(): void;
}

/** One client for the whole app: it keeps its connections and the account's topology. */
export function openCosmosDatabase(
  { endpoint, database }: { endpoint: string; database: string },
  credential: TokenCredential,
): CosmosDatabase {
  const client = new CosmosClient({
    endpoint,
    aadCredentials: credential,
    connectionPolicy: {
      retryOptions: { maxRetryAttemptCount: 9, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 30 },
    },
  });
  return {
    container: (name) => client.database(database).container(name),
    ping: async () => void (await client.database(database).container('projects').read()),
    close: () => {
      client.dispose();
    },
  };
}
