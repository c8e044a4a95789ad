import type { AnsweredDelivery, BrokerSession } from './rhea-internals';

const ACCEPTED = 0x24;

/**
 * rhea reports neighbouring deliveries in one frame and does not compare the first two outcomes: a message refused right
 * after one that was accepted would be reported as accepted, and lost. Here only accepted ones share a frame.
 */
export function separateOutcomes({ incoming, outgoing }: BrokerSession): void {
  const processIncoming = incoming.process.bind(incoming);
  incoming.process = (session) => {
    for (const group of groupsOf(incoming.updated)) {
      incoming.updated = group;
      processIncoming(session);
    }
  };
  const processOutgoing = outgoing.process.bind(outgoing);
  outgoing.process = () => {
    for (const group of groupsOf(outgoing.pending_dispositions)) {
      outgoing.pending_dispositions = group;
      processOutgoing();
    }
  };
}

/** At least one group, if empty: rhea has more to do than to report. */
function groupsOf(deliveries: readonly AnsweredDelivery[]): AnsweredDelivery[][] {
  let group: AnsweredDelivery[] = [];
  const groups = [group];
  for (const delivery of deliveries) {
    const previous = group.at(-1);
    if (previous !== undefined && !(isAccepted(previous) && isAccepted(delivery))) {
      group = [];
      groups.push(group);
    }
    group.push(delivery);
  }
  return groups;
}

function isAccepted({ state }: AnsweredDelivery): boolean {
  return state?.descriptor?.value === ACCEPTED;
}
