import type { Session } from 'rhea';

import type { AnsweredDelivery, BrokerSession } from '../../../../local/service-bus/amqp/rhea-internals';
import { separateOutcomes } from '../../../../local/service-bus/amqp/separate-outcomes';

const accepted = (): AnsweredDelivery => ({ state: { descriptor: { value: 0x24 } } });
const rejected = (): AnsweredDelivery => ({ state: { descriptor: { value: 0x25 } } });

describe('separateOutcomes', () => {
  it.each(['incoming', 'outgoing'] as const)('reports %s deliveries with other outcomes apart', (direction) => {
    const { session, reported } = sessionWith([accepted(), accepted(), rejected(), rejected(), accepted()]);
    separateOutcomes(session);

    session[direction].process(session);

    expect(reported[direction]).toEqual([[accepted(), accepted()], [rejected()], [rejected()], [accepted()]]);
  });

  it.each(['incoming', 'outgoing'] as const)('lets rhea go on when no %s delivery is to be reported', (direction) => {
    const { session, reported } = sessionWith([]);
    separateOutcomes(session);

    session[direction].process(session);

    expect(reported[direction]).toEqual([[]]);
  });

  function sessionWith(deliveries: AnsweredDelivery[]): {
    session: BrokerSession;
    reported: { incoming: AnsweredDelivery[][]; outgoing: AnsweredDelivery[][] };
  } {
    const reported: { incoming: AnsweredDelivery[][]; outgoing: AnsweredDelivery[][] } = { incoming: [], outgoing: [] };
    const incoming = {
      updated: deliveries,
      process(_session: Session): void {
        reported.incoming.push(this.updated);
        this.updated = [];
      },
    };
    const outgoing = {
      pending_dispositions: deliveries,
      process(): void {
        reported.outgoing.push(this.pending_dispositions);
        this.pending_dispositions = [];
      },
    };
    return { session: { incoming, outgoing } as Partial<BrokerSession> as BrokerSession, reported };
  }
});
