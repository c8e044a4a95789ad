import { ServiceBusClient } from '@azure/service-bus';

/** One client per connection name, found in the settings where the service's host looks. */
export class ServiceBusConnections {
  private readonly clients = new Map<string, Promise<ServiceBusClient>>();

  constructor(private readonly settings: NodeJS.ProcessEnv) {}

  client(connection: string): Promise<ServiceBusClient> {
    const known = this.clients.get(connection);
    if (known !== undefined) return known;
    const client = this.connect(connection);
    this.clients.set(connection, client);
    return client;
  }

  async close(): Promise<void> {
    // A client that could not be made has failed the start already.
    await Promise.allSettled([...this.clients.values()].map(async (client) => (await client).close()));
  }

  private async connect(connection: string): Promise<ServiceBusClient> {
    const { settings } = this;
    const connectionString =
      settings[`AzureWebJobs${connection}`] || settings[connection] || settings[`ConnectionStrings__${connection}`];
    if (connectionString) return new ServiceBusClient(connectionString);

    const namespace =
      settings[`AzureWebJobs${connection}__fullyQualifiedNamespace`] ||
      settings[`${connection}__fullyQualifiedNamespace`];
    if (!namespace) {
      throw new Error(
        `Service Bus connection '${connection}' is not set: neither '${connection}' nor '${connection}__fullyQualifiedNamespace' has a value.`,
      );
    }
    // Loaded on demand: it costs more start-up time than everything else here.
    const { DefaultAzureCredential } = await import('@azure/identity');
    const clientId = settings[`${connection}__clientId`];
    return new ServiceBusClient(
      namespace,
      new DefaultAzureCredential(clientId ? { managedIdentityClientId: clientId } : {}),
    );
  }
}
