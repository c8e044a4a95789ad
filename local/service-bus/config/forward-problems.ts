import type { QueueConfig } from './service-bus-config';

const MAX_FORWARDS = 4;
const FORWARD_PROPERTIES = ['ForwardTo', 'ForwardDeadLetteredMessagesTo'] as const;

type Report = (index: number, property: readonly string[], message: string) => void;

/** What only the queues together show: double names, forwards to nowhere, forwards in a circle. */
export function reportForwardProblems(queues: readonly QueueConfig[], report: Report): void {
  const byName = new Map<string, QueueConfig>();
  queues.forEach((queue, index) => {
    const name = queue.Name.toLowerCase();
    if (byName.has(name)) report(index, ['Name'], `'${queue.Name}' is configured twice`);
    byName.set(name, queue);
  });
  queues.forEach((queue, index) => {
    for (const property of FORWARD_PROPERTIES) {
      const target = queue.Properties?.[property];
      if (target === undefined || target === '') continue;
      const path = ['Properties', property];
      if (!byName.has(target.toLowerCase())) {
        report(index, path, `names the queue '${target}', which is not configured`);
      }
      if (target.toLowerCase() === queue.Name.toLowerCase()) report(index, path, 'must not name the queue itself');
    }
    if (forwardCount(queue, byName) > MAX_FORWARDS) {
      report(index, ['Properties', 'ForwardTo'], `forwards more than ${MAX_FORWARDS} times in a row, or in a circle`);
    }
  });
}

function forwardCount(queue: QueueConfig, byName: ReadonlyMap<string, QueueConfig>): number {
  let count = 0;
  let target = queue.Properties?.ForwardTo;
  while (target !== undefined && target !== '' && count <= MAX_FORWARDS) {
    count++;
    target = byName.get(target.toLowerCase())?.Properties?.ForwardTo;
  }
  return count;
}
