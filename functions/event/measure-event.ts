import { SUBSCRIPTIONS } from '../../shared/config';
import { eventFunction } from '../runtime/event-function';

/** Tells telemetry of every event. A copy carries the id of the first, by which the workbook counts each once. */
export const measureEventFunction = eventFunction({
  name: 'measure-event',
  subscription: SUBSCRIPTIONS.metrics,

  async handle({ id, type, tenant_id: tenantId, occurred_at: occurredAt }, { telemetry, clock }) {
    telemetry.event('event.seen', { eventId: id, type, tenantId });
    telemetry.measure('event.age', Math.max(0, clock.now().getTime() - Date.parse(occurredAt)), { type });
    await Promise.resolve();
  },
});
