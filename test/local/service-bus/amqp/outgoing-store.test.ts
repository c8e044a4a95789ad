import { UnorderedOutgoingStore } from '../../../../local/service-bus/amqp/outgoing-store';
import type { OutgoingDelivery } from '../../../../local/service-bus/amqp/rhea-internals';

const delivery = (id: number): OutgoingDelivery =>
  ({ id, settled: true, remote_settled: true }) as Partial<OutgoingDelivery> as OutgoingDelivery;

describe('UnorderedOutgoingStore', () => {
  it('frees a finished delivery while an older one is still held', () => {
    const store = new UnorderedOutgoingStore();
    const [held, passed] = [delivery(0), delivery(1)];
    store.push(held);
    store.push(passed);

    store.finish(passed);
    store.pop_if(() => true);

    expect(store.by_id(0)).toBe(held);
    expect(store.by_id(1)).toBeUndefined();
    expect(store.available()).toBeGreaterThan(1_000_000);
  });

  it('keeps a finished delivery until what is to be written about it is written', () => {
    const store = new UnorderedOutgoingStore();
    const finished = delivery(0);
    store.push(finished);
    store.finish(finished);

    store.pop_if(() => false);
    const before = store.by_id(0);
    store.pop_if(() => true);

    expect(before).toBe(finished);
    expect(store.by_id(0)).toBeUndefined();
  });
});
