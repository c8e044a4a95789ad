import { QUEUES } from '../../../shared/config';
import { analyzeBatch, cancelRun, planRun, reapStalledRuns, type Run } from '../../../shared/runs';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { deliver } from '../../support/memory/deliver';
import { failing } from '../../support/memory/failing';
import { ACTOR, givenRun, refOf, stored } from '../../support/memory/scenario';

const messageOf = (run: Run) => ({ version: 1 as const, ...refOf(run) });

/** Forgets every waiting message, as if the queue had lost them, and lets the run stall. */
function stall(services: MemoryServices): void {
  for (const queue of Object.values(QUEUES)) services.queue.take(queue);
  services.clock.advance(services.runStalledAfterMs + 1);
}

async function givenPlanned(services: MemoryServices): Promise<Run> {
  const run = await givenRun(services);
  await planRun(messageOf(run), services);
  return stored(services, run);
}

const batchOf = (run: Run, batchId: string) => ({ ...messageOf(run), batchId });

describe('reaping stalled runs', () => {
  it('plans a run again that was never planned', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    stall(services);

    expect(await reapStalledRuns(services)).toBe(1);

    expect(services.queue.take(QUEUES.plan)).toMatchObject([{ id: `${run.id}-plan-1`, body: messageOf(run) }]);
    expect(await stored(services, run)).toMatchObject({ nudges: 1, updatedAt: services.clock.now().toISOString() });
  });

  it('sends the batches that are missing, and those alone', async () => {
    const services = memoryServices();
    const run = await givenPlanned(services);
    await analyzeBatch(batchOf(run, 'b00001'), services);
    stall(services);

    await reapStalledRuns(services);

    const messages = services.queue.take(QUEUES.batch);
    expect(messages).toMatchObject([{ id: `${run.id}-b00002-1`, body: batchOf(run, 'b00002') }]);
  });

  it('finalises a run whose batches are all done', async () => {
    const services = memoryServices();
    const run = await givenPlanned(services);
    for (const batchId of ['b00001', 'b00002']) await analyzeBatch(batchOf(run, batchId), services);
    stall(services);

    await reapStalledRuns(services);

    expect(services.queue.take(QUEUES.finalize)).toMatchObject([{ id: `${run.id}-finalize-1`, body: messageOf(run) }]);
  });

  it('sends under a fresh id each time, and after three times in vain fails the run with a reason', async () => {
    const services = memoryServices();
    const run = await givenPlanned(services);
    const ids: string[] = [];

    for (let turn = 0; turn < 4; turn++) {
      stall(services);
      await reapStalledRuns(services);
      ids.push(...services.queue.take(QUEUES.batch).map(({ id }) => id));
    }

    expect(new Set(ids).size).toBe(6);
    const failed = await stored(services, run);
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'INTERNAL' } });
    expect(failed.failure?.message).toMatch(/no progress/);
    expect(services.artifacts.names()).toEqual([]);
    expect(await reapStalledRuns(services)).toBe(0);
  });

  it('counts from the start again once a batch gets done', async () => {
    const services = memoryServices();
    const run = await givenPlanned(services);
    for (let turn = 0; turn < 3; turn++) {
      stall(services);
      await reapStalledRuns(services);
    }

    await analyzeBatch(batchOf(run, 'b00001'), services);
    stall(services);
    await reapStalledRuns(services);

    expect(await stored(services, run)).toMatchObject({ state: 'running', nudges: 1 });
  });

  it('leaves a run alone whose message still waits behind older ones, however long', async () => {
    const services = memoryServices();
    await givenRun(services);
    services.clock.advance(120_000);
    const run = await givenRun(services);
    const waiting = (): number => services.queue.size();

    for (let turn = 0; turn < 10; turn++) {
      services.clock.advance(services.runStalledAfterMs + 1);
      await reapStalledRuns(services);
    }
    const sent = waiting();
    for (const { body } of services.queue.take(QUEUES.plan)) await deliver(QUEUES.plan, body, services);

    expect(sent).toBe(2);
    expect(await stored(services, run)).toMatchObject({ state: 'planned', nudges: 0 });
  });

  it('sets a run going again once all that wait have come after its message', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    services.queue.take(QUEUES.plan);
    services.clock.advance(services.runStalledAfterMs);
    await givenRun(services);
    services.clock.advance(1);

    await reapStalledRuns(services);

    expect(await stored(services, run)).toMatchObject({ nudges: 1 });
  });

  it('leaves runs alone that go on or have ended', async () => {
    const services = memoryServices();
    const ended = await givenRun(services);
    await cancelRun(refOf(ended), ACTOR, services);
    services.clock.advance(services.runStalledAfterMs);
    await givenRun(services);

    expect(await reapStalledRuns(services)).toBe(0);
  });

  it('goes on with the others when one run cannot be nudged', async () => {
    const services = memoryServices();
    await givenRun(services);
    await givenRun(services);
    stall(services);

    await reapStalledRuns({ ...services, queue: failing(services.queue, 'send') });

    expect(services.queue.take(QUEUES.plan)).toHaveLength(1);
    expect(services.telemetry.exceptions).toHaveLength(1);
  });
});
