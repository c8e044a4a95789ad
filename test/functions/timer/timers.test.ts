import { reapStalledRunsFunction } from '../../../functions/timer/reap-stalled-runs';
import { relayOutboxFunction } from '../../../functions/timer/relay-outbox';
import { QUEUES } from '../../../shared/config';
import { leftovers, memoryServices } from '../../support/memory-services';
import { deliverAll } from '../../support/memory/deliver';
import { markDeleted } from '../../support/memory/erase-deleted';
import { failing } from '../../support/memory/failing';
import { givenProject, givenRun, stored, TENANT } from '../../support/memory/scenario';

describe('the relay', () => {
  it('takes a run to its end whose message was never sent', async () => {
    const services = memoryServices();
    const run = await givenRun({ ...services, queue: failing(services.queue, 'send') });
    services.clock.advance(services.outboxResendAfterMs + 1);

    await relayOutboxFunction.run(services);
    await deliverAll(services);

    expect(await stored(services, run)).toMatchObject({ state: 'succeeded' });
  });

  it('asks again for an erasure that was lost, not at once and not at every turn', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);
    await markDeleted(services, id);

    await relayOutboxFunction.run(services);
    expect(services.queue.size()).toBe(0);
    services.clock.advance(services.runStalledAfterMs + 1);
    await relayOutboxFunction.run(services);
    services.clock.advance(15_000);
    await relayOutboxFunction.run(services);

    expect(services.queue.take(QUEUES.eraseProject)).toMatchObject([{ body: { tenantId: TENANT, projectId: id } }]);
  });

  it('asks until the project is gone, and then no more', async () => {
    const services = memoryServices();
    const { id } = await givenProject(services);
    await markDeleted(services, id);
    services.clock.advance(services.runStalledAfterMs + 1);
    await relayOutboxFunction.run(services);
    services.queue.take(QUEUES.eraseProject);
    services.clock.advance(3_600_000);

    await relayOutboxFunction.run(services);
    await deliverAll(services);
    services.clock.advance(3_600_000);
    await relayOutboxFunction.run(services);

    expect(leftovers(services)).toEqual([]);
    expect(services.queue.size()).toBe(0);
  });
});

describe('the reaper', () => {
  it('takes a run to its end whose messages were lost', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    for (const queue of [QUEUES.plan, QUEUES.batch, QUEUES.finalize]) {
      services.queue.take(queue);
      services.clock.advance(services.runStalledAfterMs + 1);
      await reapStalledRunsFunction.run(services);
    }

    await deliverAll(services);

    expect(await stored(services, run)).toMatchObject({ state: 'succeeded' });
  });
});
