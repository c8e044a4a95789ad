import { ReadyList } from '../../../../local/service-bus/queue/ready-list';
import type { StoredMessage } from '../../../../local/service-bus/queue/stored-message';

const message = (sequenceNumber: number): StoredMessage =>
  ({ sequenceNumber }) as Partial<StoredMessage> as StoredMessage;

describe('ReadyList', () => {
  it('gives messages by sequence number, however they came and went', () => {
    const list = new ReadyList();
    const messages = Array.from({ length: 5_000 }, (_, index) => message(index));
    for (const each of messages) list.add(each);
    const taken = Array.from({ length: 3_000 }, () => list.takeFirst()!);
    list.remove(messages[3_500]!);
    list.remove(messages[3_000]!);
    list.remove(messages[0]!);

    for (const each of taken.reverse()) list.add(each);
    const order: number[] = [];
    for (let next = list.takeFirst(); next !== undefined; next = list.takeFirst()) order.push(next.sequenceNumber);

    expect(order).toEqual(
      messages.map(({ sequenceNumber }) => sequenceNumber).filter((n) => n !== 3_000 && n !== 3_500),
    );
    expect(list.size).toBe(0);
  });
});
