import { TOPICS } from '../config';
import type { ProductEvent } from '../contracts';
import type { OutboxRecord } from './ports';

/**
 * The outbox record of an event, to be stored together with the change it tells of: then there is no change without its event, and no
 * event without its change. `runId` names the partition where the change lies under a run or job.
 */
export function eventRecord(event: ProductEvent, runId?: string): OutboxRecord {
  return {
    id: `outbox-${event.id}`,
    tenantId: event.tenant_id,
    ...(runId === undefined ? {} : { runId }),
    queue: TOPICS.events,
    messages: [{ id: event.id, body: event, properties: eventProperties(event) }],
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
    createdAt: event.occurred_at,
  };
}

/** What the rules of subscriptions can tell events apart by. */
export function eventProperties({ type, tenant_id: tenant }: ProductEvent): Record<string, string> {
  return { type, tenant };
}
