import { createEvent, eventRecord, type EventFact, type EventPorts, type OutboxRecord } from '../events';

/**
 * The outbox record of what was done with a project. `version` tells the same deed of another time from it: a project may be changed
 * twice, and one that was erased may be made again under its id.
 */
export function projectEvent(
  fact: EventFact,
  { tenantId, projectId, version }: { tenantId: string; projectId: string; version: string },
  ports: EventPorts,
): OutboxRecord {
  const identity = [projectId, 'action' in fact.data ? fact.data.action : '', version];
  return eventRecord(createEvent(fact, { tenantId, projectId, identity }, ports));
}
