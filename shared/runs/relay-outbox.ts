import { type OutboxStore, publish, type PublishPorts } from '../events';
import type { Clock } from '../kernel';

export interface RelayOutboxPorts extends PublishPorts {
  outbox: OutboxStore;
  clock: Clock;
  outboxResendAfterMs: number;
}

/** Sends what was stored and never sent: whoever stored it died first, or the queue was out of reach. Returns how many. */
export async function relayOutbox(ports: RelayOutboxPorts): Promise<number> {
  const before = new Date(ports.clock.now().getTime() - ports.outboxResendAfterMs).toISOString();
  const records = await ports.outbox.listUnsent(before);
  for (const record of records) await publish(record, ports);
  if (records.length > 0) ports.telemetry.event('outbox.relayed', { records: records.length });
  return records.length;
}
