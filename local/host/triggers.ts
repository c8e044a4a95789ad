import type { FunctionDefinition } from './functions/function-definition';
import type { Executor } from './invocation/executor';
import type { HostLog } from './log/host-log';
import { QueueListener } from './service-bus/queue-listener';
import { ServiceBusConnections } from './service-bus/service-bus-connections';
import type { HostJson } from './settings/host-json';
import type { WorkerSupervisor } from './supervision/worker-supervisor';
import type { HostClock } from './timer/host-clock';
import { ScheduleStore } from './timer/schedule-store';
import { TimerListener } from './timer/timer-listener';

interface TriggerOptions {
  readonly definitions: readonly FunctionDefinition[];
  readonly environment: NodeJS.ProcessEnv;
  readonly dataDir: string;
  readonly clock: HostClock;
  readonly hostJson: HostJson;
  readonly supervisor: WorkerSupervisor;
  readonly executor: Executor;
  readonly log: HostLog;
}

/** The listeners of every queue and timer function. */
export class Triggers {
  private readonly connections: ServiceBusConnections;
  private readonly queues: readonly QueueListener[];
  private readonly timers: readonly TimerListener[];

  constructor(options: TriggerOptions) {
    const { definitions, dataDir, environment, hostJson } = options;
    const store = new ScheduleStore(dataDir);
    const connections = new ServiceBusConnections(environment);
    this.connections = connections;
    this.queues = definitions
      .filter((definition) => definition.trigger === 'queue')
      .map((definition) => new QueueListener({ ...options, definition, connections, serviceBus: hostJson.serviceBus }));
    this.timers = definitions
      .filter((definition) => definition.trigger === 'timer')
      .map((definition) => new TimerListener({ ...options, definition, store }));
  }

  async start(): Promise<void> {
    await Promise.all([...this.queues, ...this.timers].map((listener) => listener.start()));
  }

  async stopReceiving(): Promise<void> {
    await Promise.allSettled(this.queues.map((queue) => queue.stopReceiving()));
  }

  /** Starts nothing more; settles when all that runs has ended and is settled or recorded. */
  async idle(): Promise<void> {
    await Promise.all([...this.timers.map((timer) => timer.stop()), ...this.queues.map((queue) => queue.idle())]);
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.queues.map((queue) => queue.close()));
    await this.connections.close();
  }
}
