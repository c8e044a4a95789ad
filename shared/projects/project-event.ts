import { createEvent, eventRecord, type EventFact, type EventPorts, type OutboxRecord } from '../events';

/** The outbox record of what was done with a project. */
export function projectEvent(
  fact: EventFact,
  { tenantId, projectId, version }: { tenantId: string; projectId: string; version?: string },
  ports: EventPorts,
): OutboxRecord {
  const identity = [projectId, 'action' in fact.data ? fact.data.action : '', version ?? ''];
  return eventRecord(createEvent(fact, { tenantId, projectId, identity }, ports));
}
