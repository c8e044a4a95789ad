import { CosmosClient, type Container } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import type { CosmosContainerName } from '../../config';

/** Every answer says when it was given (https://learn.microsoft.com/rest/api/cosmos-db/common-cosmosdb-rest-response-headers). */
const Answered = z.object({ date: z.string().refine((date) => !Number.isNaN(Date.parse(date))) });

export interface CosmosDatabase {
  container(name: CosmosContainerName): Container;
  /** Throws when the account is out of reach or refuses the identity. */
  ping(): Promise<void>;
  /** What time it is for the account, to the second. */
  time(): Promise<Date>;
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
    async time() {
      // The cheapest question there is; that there is no such document does not matter.
      const { headers } = await client.database(database).container('access').item('time', 'time').read();
      return new Date(Answered.parse(headers).date);
    },
    close: () => {
      client.dispose();
    },
  };
}
