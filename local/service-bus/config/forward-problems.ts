import type { QueueConfig } from './queue-config';
import type { TopicConfig } from './topic-config';

const MAX_FORWARDS = 4;
const FORWARD_PROPERTIES = ['ForwardTo', 'ForwardDeadLetteredMessagesTo'] as const;

interface Entities {
  readonly Queues: readonly QueueConfig[];
  readonly Topics?: readonly TopicConfig[] | undefined;
}
type Entity = Pick<QueueConfig, 'Name' | 'Properties'>;
type Report = (property: readonly (string | number)[], message: string) => void;

/** What only the entities together show: double names, forwards to nowhere, forwards in a circle. */
export function reportForwardProblems({ Queues, Topics = [] }: Entities, report: Report): void {
  const queues = new Map(Queues.map((queue) => [queue.Name.toLowerCase(), queue]));
  // Queues and topics share one space of names.
  reportDoubles([...located(Queues, ['Queues']), ...located(Topics, ['Topics'])], report);
  for (const { entity, path } of located(Queues, ['Queues'])) reportForwards(entity, path, queues, report);
  for (const [index, { Subscriptions }] of Topics.entries()) {
    const subscriptions = located(Subscriptions, ['Topics', index, 'Subscriptions']);
    reportDoubles(subscriptions, report);
    for (const { entity, path } of subscriptions) reportForwards(entity, path, queues, report);
  }
}

interface Located<Of> {
  readonly entity: Of;
  readonly path: readonly (string | number)[];
}

function located<Of>(entities: readonly Of[], path: readonly (string | number)[]): Located<Of>[] {
  return entities.map((entity, index) => ({ entity, path: [...path, index] }));
}

function reportDoubles(entities: readonly Located<{ Name: string }>[], report: Report): void {
  const known = new Set<string>();
  for (const { entity, path } of entities) {
    const name = entity.Name.toLowerCase();
    if (known.has(name)) report([...path, 'Name'], `'${entity.Name}' is configured twice`);
    known.add(name);
  }
}

function reportForwards(
  entity: Entity,
  path: readonly (string | number)[],
  queues: ReadonlyMap<string, Entity>,
  report: Report,
): void {
  for (const property of FORWARD_PROPERTIES) {
    const target = entity.Properties?.[property];
    if (target === undefined || target === '') continue;
    const at = [...path, 'Properties', property];
    if (!queues.has(target.toLowerCase())) report(at, `names the queue '${target}', which is not configured`);
    if (target.toLowerCase() === entity.Name.toLowerCase()) report(at, 'must not name the queue itself');
  }
  if (forwardCount(entity, queues) > MAX_FORWARDS) {
    report([...path, 'Properties', 'ForwardTo'], `forwards more than ${MAX_FORWARDS} times in a row, or in a circle`);
  }
}

function forwardCount(entity: Entity, queues: ReadonlyMap<string, Entity>): number {
  let count = 0;
  let target = entity.Properties?.ForwardTo;
  while (target !== undefined && target !== '' && count <= MAX_FORWARDS) {
    count++;
    target = queues.get(target.toLowerCase())?.Properties?.ForwardTo;
  }
  return count;
}
