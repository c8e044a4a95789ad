import type { Telemetry } from '../telemetry';
import type { MessageQueue, OutboxRecord, OutboxStore } from './ports';

export interface PublishPorts {
  queue: MessageQueue;
  outbox: Pick<OutboxStore, 'markSent'>;
  telemetry: Telemetry;
}

/**
 * Sends what was stored, then marks it sent. A failure is only noted: the record is still there, and the outbox relay sends it
 * again. Whoever dies between the two steps causes a second sending, which the queue or the handler's idempotence absorbs.
 */
export async function publish(record: OutboxRecord, ports: PublishPorts): Promise<void> {
  try {
    await ports.queue.send(record.queue, record.messages, record.traceparent);
    await ports.outbox.markSent(record);
  } catch (error) {
    ports.telemetry.exception(error, { step: 'publish', queue: record.queue, runId: record.runId });
  }
}
