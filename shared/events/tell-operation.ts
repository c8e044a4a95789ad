import { createEvent, type EventFact, type EventPorts } from './create-event';
import { eventRecord } from './event-record';
import type { OutboxRecord, OutboxStore } from './ports';
import { publish, type PublishPorts } from './publish';

export interface TellOperationPorts extends Omit<PublishPorts, 'outbox'>, EventPorts {
  telemetry: PublishPorts['telemetry'];
  operations: Pick<OutboxStore, 'markSent'> & {
    /** Stores the record alone. */
    keep(record: OutboxRecord): Promise<void>;
  };
}

/** Tells of what the operator did to the deployment. It lies in no tenant's partition, so it is stored by itself. */
export async function tellOperation(
  fact: EventFact,
  identity: readonly string[],
  ports: TellOperationPorts,
): Promise<void> {
  const record = eventRecord(createEvent(fact, { tenantId: 'operator', identity }, ports));
  await ports.operations.keep(record);
  await publish(record, { ...ports, outbox: ports.operations });
}
