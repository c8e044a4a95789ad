import { TestServiceBus } from './support/emulator';

describe('the status server', () => {
  const bus = new TestServiceBus();
  afterAll(() => bus.dispose());

  it('tells that the emulator is healthy and what its queues hold', async () => {
    const client = await bus.start({ jobs: {} }, { httpPort: 0 });
    await client.createSender('jobs').sendMessages([{ body: 1 }, { body: 2 }]);

    const health = await fetch(`${bus.emulator.httpUrl}/health`);
    const queues = await fetch(`${bus.emulator.httpUrl}/queues`);
    const other = await fetch(`${bus.emulator.httpUrl}/other`);

    expect(await health.json()).toEqual({ status: 'healthy' });
    expect(await queues.json()).toEqual({
      jobs: { active: 2, locked: 0, scheduled: 0, deferred: 0, deadLettered: 0 },
    });
    expect(other.status).toBe(404);
  });
});
