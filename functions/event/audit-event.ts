import { SUBSCRIPTIONS } from '../../shared/config';
import { eventFunction } from '../runtime/event-function';

/** Writes every event down for good. */
export const auditEventFunction = eventFunction({
  name: 'audit-event',
  subscription: SUBSCRIPTIONS.audit,

  async handle(event, { audit, telemetry }) {
    const isNew = await audit.append(event);
    if (isNew) telemetry.event('audit.recorded', { eventId: event.id, type: event.type, tenantId: event.tenant_id });
  },
});
