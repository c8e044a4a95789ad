import type { ProductEvent } from '../contracts';
import { digestId, type Clock } from '../kernel';
import type { Telemetry } from '../telemetry';

type FactOf<Event> = Event extends ProductEvent ? Pick<Event, 'type' | 'data'> : never;

/** What happened: the part of an event that its type decides. */
export type EventFact = FactOf<ProductEvent>;

export interface EventOrigin {
  tenantId: string;
  projectId?: string | undefined;
  /** What tells this event from every other of its type: the same parts make the same event, however often it is made. */
  identity: readonly string[];
}

export interface EventPorts {
  clock: Clock;
  telemetry: Pick<Telemetry, 'currentTraceparent'>;
}

export function createEvent(
  fact: EventFact,
  { tenantId, projectId, identity }: EventOrigin,
  { clock, telemetry }: EventPorts,
): ProductEvent {
  const traceparent = telemetry.currentTraceparent();
  return {
    id: digestId('evt', [fact.type, tenantId, ...identity]),
    version: 1,
    tenant_id: tenantId,
    ...(projectId === undefined ? {} : { project_id: projectId }),
    occurred_at: clock.now().toISOString(),
    ...(traceparent === undefined ? {} : { traceparent }),
    ...fact,
  };
}
