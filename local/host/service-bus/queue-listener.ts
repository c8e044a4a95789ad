import { randomUUID } from 'node:crypto';
import {
  isServiceBusError,
  type ProcessErrorArgs,
  type ServiceBusReceivedMessage,
  type ServiceBusReceiver,
} from '@azure/service-bus';
import type { QueueFunction } from '../functions/function-definition';
import type { Executor } from '../invocation/executor';
import { traceContextFrom } from '../invocation/trace-context';
import type { HostLog, LogLevel } from '../log/host-log';
import type { HostJson } from '../settings/host-json';
import type { WorkerSupervisor } from '../supervision/worker-supervisor';
import { messageData } from './message-data';
import { messageMetadata } from './message-metadata';
import type { ServiceBusConnections } from './service-bus-connections';

export interface QueueListenerOptions {
  readonly definition: QueueFunction;
  readonly connections: ServiceBusConnections;
  readonly serviceBus: HostJson['serviceBus'];
  readonly supervisor: WorkerSupervisor;
  readonly executor: Executor;
  readonly log: HostLog;
}

/** Hands the messages of one queue to one function: success completes a message, a throw abandons it. */
export class QueueListener {
  private receiver: ServiceBusReceiver | undefined;
  private subscription: { close(): Promise<void> } | undefined;
  private readonly handling = new Set<Promise<void>>();
  private lastTurn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: QueueListenerOptions) {}

  async start(): Promise<void> {
    const { definition, connections, serviceBus } = this.options;
    const client = await connections.client(definition.connection);
    this.receiver = client.createReceiver(definition.queueName, {
      receiveMode: 'peekLock',
      maxAutoLockRenewalDurationInMs: serviceBus.maxAutoLockRenewalDurationMs,
      skipParsingBodyAsJson: true,
    });
    this.subscription = this.receiver.subscribe(
      {
        processMessage: (message) => this.track(this.handle(message)),
        processError: async (failure) => this.reportReceiveError(failure),
      },
      { autoCompleteMessages: false, maxConcurrentCalls: serviceBus.maxConcurrentCalls },
    );
  }

  /** Takes no further message; what is being handled goes on and can still be settled. */
  async stopReceiving(): Promise<void> {
    await this.subscription?.close();
  }

  /** Settles when every message taken has been settled. */
  async idle(): Promise<void> {
    while (this.handling.size > 0) await Promise.allSettled(this.handling);
  }

  async close(): Promise<void> {
    await this.receiver?.close();
  }

  private async track(handled: Promise<void>): Promise<void> {
    this.handling.add(handled);
    try {
      await handled;
    } finally {
      this.handling.delete(handled);
    }
  }

  private async handle(message: ServiceBusReceivedMessage): Promise<void> {
    const { definition, serviceBus } = this.options;
    const isHandled = await this.invoke(message);
    if (isHandled === undefined) return;
    if (!isHandled) return this.settle('abandon', (receiver) => receiver.abandonMessage(message));

    const isAutomatic = definition.autoCompleteMessages ?? serviceBus.autoCompleteMessages;
    if (isAutomatic) await this.settle('complete', (receiver) => receiver.completeMessage(message));
  }

  /** Whether the function succeeded; undefined when the message was no longer ours to handle. */
  private async invoke(message: ServiceBusReceivedMessage): Promise<boolean | undefined> {
    const { definition, supervisor, executor } = this.options;
    try {
      const worker = await supervisor.ready();
      if (message.lockedUntilUtc !== undefined && message.lockedUntilUtc.getTime() <= Date.now()) {
        this.log('warning', `The lock of message ${String(message.messageId)} expired before a worker was free.`);
        return undefined;
      }
      const properties = message.applicationProperties ?? {};
      await executor.run(worker, definition, {
        invocationId: randomUUID(),
        data: messageData(message, definition.isBinary),
        triggerMetadata: messageMetadata(message),
        traceContext: traceContextFrom(
          properties['Diagnostic-Id'] ?? properties['traceparent'],
          properties['tracestate'],
        ),
      });
      return true;
    } catch {
      // Logged with its invocation.
      return false;
    }
  }

  /**
   * One outcome per turn of the event loop: the AMQP library of the SDK reports deliveries settled in the same turn in one frame
   * with the outcome of the first, so a message abandoned right after a completed one would be completed, and lost.
   */
  private ownTurn(): Promise<unknown> {
    this.lastTurn = this.lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)));
    return this.lastTurn;
  }

  private async settle(action: string, perform: (receiver: ServiceBusReceiver) => Promise<void>): Promise<void> {
    await this.ownTurn();
    try {
      if (this.receiver !== undefined) await perform(this.receiver);
    } catch (error) {
      const reason = isServiceBusError(error) ? error.code : String(error);
      this.log(
        'warning',
        `Could not ${action} a message of '${this.options.definition.queueName}': ${reason}. It will be delivered again.`,
      );
    }
  }

  private reportReceiveError({ error, errorSource, entityPath }: ProcessErrorArgs): void {
    this.log('error', `Message processing error (Action=${errorSource}, EntityPath=${entityPath}): ${error.message}`);
  }

  private log(level: LogLevel, message: string): void {
    this.options.log({ level, message, source: this.options.definition.name });
  }
}
