import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceBusClient } from '@azure/service-bus';
import {
  parseServiceBusConfig,
  type ServiceBusConfig,
  type ServiceBusEmulator,
  type ServiceBusOptions,
  startServiceBus,
} from '../../../../local/service-bus';

export type QueueProperties = NonNullable<
  ServiceBusConfig['UserConfig']['Namespaces'][0]['Queues'][number]['Properties']
>;

export type Topics = NonNullable<ServiceBusConfig['UserConfig']['Namespaces'][0]['Topics']>;

export function configOf(queues: Record<string, QueueProperties>, topics: Topics = []): ServiceBusConfig {
  const list = Object.entries(queues).map(([Name, Properties]) => ({ Name, Properties }));
  const namespace = { Name: 'sbemulatorns', Queues: list, Topics: topics };
  return parseServiceBusConfig({ UserConfig: { Namespaces: [namespace] } }, 'test');
}

/** An emulator with a data folder of its own, and clients that are closed with it. */
export class TestServiceBus {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'service-bus-'));
  private readonly clients: ServiceBusClient[] = [];
  private running: ServiceBusEmulator | undefined;

  get emulator(): ServiceBusEmulator {
    if (this.running === undefined) throw new Error('The emulator is not running.');
    return this.running;
  }

  async start(
    queues: Record<string, QueueProperties>,
    { topics, ...options }: Partial<ServiceBusOptions> & { topics?: Topics } = {},
  ): Promise<ServiceBusClient> {
    this.running = await startServiceBus({ config: configOf(queues, topics), dataDir: this.dataDir, ...options });
    return this.connect();
  }

  connect(connectionString = this.emulator.connectionString): ServiceBusClient {
    const client = new ServiceBusClient(connectionString, { retryOptions: { maxRetries: 0, timeoutInMs: 10_000 } });
    this.clients.push(client);
    return client;
  }

  async stop(): Promise<void> {
    await Promise.all(this.clients.splice(0).map((client) => client.close()));
    await this.running?.close();
    this.running = undefined;
  }

  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
