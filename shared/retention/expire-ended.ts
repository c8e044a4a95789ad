import { createEvent, eventRecord, publish, type OutboxRecord, type PublishPorts } from '../events';
import type { Clock } from '../kernel';
import type { Versioned } from '../projects';

/** Of which project something expires, and what was made before when: ISO 8601, UTC. */
export interface ExpireFrom {
  tenantId: string;
  projectId: string;
  before: string;
}

export interface ListedEnded {
  id: string;
  createdAt: string;
}

/** What has ended and lies in a partition of its own, under its id. */
export interface Ended<Document> {
  kind: 'run' | 'job';
  /** Some of it, the oldest first; none when there is no more. */
  list(limit: number): Promise<ListedEnded[]>;
  find(id: string): Promise<Versioned<Document> | undefined>;
  /** Stores the document with what tells of it, both or none. */
  replace(document: Document, etag: string, outbox: readonly OutboxRecord[]): Promise<void>;
  erase(id: string): Promise<void>;
}

export interface ExpireEndedPorts extends PublishPorts {
  clock: Clock;
}

const PAGE = 100;

/** Erases all of it but what is `needed`, and gives how many that were. None goes without an event that tells of it. */
export async function expireEnded<Document>(
  ended: Ended<Document>,
  { needed = new Set(), ...from }: ExpireFrom & { needed?: ReadonlySet<string> },
  ports: ExpireEndedPorts,
): Promise<number> {
  for (let erased = 0; ;) {
    // Past what stays, there is always a page of the others.
    const some = (await ended.list(PAGE + needed.size)).filter(({ id }) => !needed.has(id));
    if (some.length === 0) return erased;
    for (const one of some) {
      await tell(one, ended, from, ports);
      await ended.erase(one.id);
      erased += 1;
    }
  }
}

/**
 * The event is the same however often this is begun anew: its id comes from what it tells of. A repeated idempotency key may make another of
 * the same id later, which is told of by its own time.
 */
async function tell<Document>(
  { id, createdAt }: ListedEnded,
  ended: Ended<Document>,
  { tenantId, projectId }: ExpireFrom,
  ports: ExpireEndedPorts,
): Promise<void> {
  const found = await ended.find(id);
  if (found === undefined) return;
  const event = createEvent(
    {
      type: 'user.acted',
      data: { actor: 'system', action: `${ended.kind}.expired`, subject: { kind: ended.kind, id } },
    },
    { tenantId, projectId, identity: [id, createdAt, 'expired'] },
    ports,
  );
  const outbox = eventRecord(event, id);
  await ended.replace(found.document, found.etag, [outbox]);
  await publish(outbox, ports);
}
