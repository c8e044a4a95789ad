import { QUEUES } from '../../../shared/config';
import { relayOutbox } from '../../../shared/runs';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { failing } from '../../support/memory/failing';
import { givenRunFrom } from '../../support/memory/scenario';

/** A run whose message was stored and never sent. */
async function givenUnsent(services: MemoryServices) {
  return givenRunFrom(services, { ...services, queue: failing(services.queue, 'send') });
}

describe('the outbox relay', () => {
  it('sends what was stored and never sent, in the trace it belongs to', async () => {
    const services = memoryServices();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const run = await services.telemetry.inOperation({ name: 'test', kind: 'request', traceparent }, () =>
      givenUnsent(services),
    );
    services.clock.advance(services.outboxResendAfterMs + 1);

    const count = await relayOutbox(services);

    expect(count).toBe(1);
    expect(services.queue.take(QUEUES.plan)).toMatchObject([{ id: `${run.id}-plan`, traceparent }]);
    expect(await services.outbox.listUnsent('9999')).toEqual([]);
    expect(await relayOutbox(services)).toBe(0);
  });

  it('leaves what was stored just now to whoever stored it', async () => {
    const services = memoryServices();
    await givenUnsent(services);
    services.clock.advance(services.outboxResendAfterMs);

    expect(await relayOutbox(services)).toBe(0);
    expect(services.queue.size()).toBe(0);
  });

  it('goes on with the other records when one cannot be sent, and sends that one the next time', async () => {
    const services = memoryServices();
    await givenUnsent(services);
    await givenUnsent(services);
    services.clock.advance(services.outboxResendAfterMs + 1);

    await relayOutbox({ ...services, queue: failing(services.queue, 'send') });
    expect(services.queue.size()).toBe(1);
    await relayOutbox(services);

    expect(services.queue.size()).toBe(2);
    expect(await services.outbox.listUnsent('9999')).toEqual([]);
  });

  it('sends again what it could not mark as sent: the queue knows the message', async () => {
    const services = memoryServices();
    await givenUnsent(services);
    services.clock.advance(services.outboxResendAfterMs + 1);

    await relayOutbox({ ...services, outbox: failing(services.outbox, 'markSent') });
    await relayOutbox(services);

    expect(services.queue.take(QUEUES.plan)).toHaveLength(1);
  });
});
