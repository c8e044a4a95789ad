import { cancelRun, failRun, planRun } from '../../../shared/runs';
import { memoryServices } from '../../support/memory-services';
import { ACTOR, givenRun, OTHER_TENANT, refOf, stored } from '../../support/memory/scenario';

describe('cancelling a run', () => {
  it('ends it, clears its work away and says so once', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await planRun({ version: 1, ...refOf(run) }, services);
    services.clock.advance(2_000);

    const cancelled = await cancelRun(refOf(run), ACTOR, services);

    expect(cancelled).toMatchObject({ state: 'cancelled', finishedAt: '2030-01-01T00:00:02.000Z' });
    expect(await stored(services, run)).toEqual(cancelled);
    expect(services.artifacts.names()).toEqual([]);
    expect(services.telemetry.eventsNamed('run.cancelled')).toHaveLength(1);
  });

  it('leaves a run that has ended as it is', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await failRun(refOf(run), { code: 'INTERNAL', message: 'It broke.' }, services);
    const failed = await stored(services, run);

    expect(await cancelRun(refOf(run), ACTOR, services)).toEqual(failed);
    expect(await stored(services, run)).toEqual(failed);
  });

  it('has one terminal state when it is cancelled and fails at the same time', async () => {
    const services = memoryServices();
    const run = await givenRun(services);

    await Promise.all([
      cancelRun(refOf(run), ACTOR, services),
      failRun(refOf(run), { code: 'INTERNAL', message: 'It broke.' }, services),
      cancelRun(refOf(run), ACTOR, services),
    ]);

    const endings = ['run.cancelled', 'run.failed'].flatMap((name) => services.telemetry.eventsNamed(name));
    expect(endings).toHaveLength(1);
  });

  it("does not know another tenant's run", async () => {
    const services = memoryServices();
    const run = await givenRun(services);

    const cancelled = cancelRun({ ...refOf(run), tenantId: OTHER_TENANT }, ACTOR, services);

    await expect(cancelled).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stored(services, run)).toEqual(run);
  });
});
