import { QUEUES } from '../../../shared/config';
import { StartJob } from '../../../shared/contracts';
import { startJob } from '../../../shared/jobs';
import { AurelisError, synchronizedClock, type Clock } from '../../../shared/kernel';
import { planRun, reapStalledRuns } from '../../../shared/runs';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { ACTOR, givenRun, refOf, stored, TENANT } from '../../support/memory/scenario';
import { settableClock } from '../../support/memory/settable-clock';
import { memoryServices, type MemoryServices } from '../../support/memory-services';

let services: MemoryServices;
beforeEach(() => {
  services = memoryServices();
});

/** The same services on a machine whose clock is off by so much, which has asked for the time once. */
async function instance(offByMs: number): Promise<MemoryServices> {
  const machine = settableClock(new Date(services.clock.now().getTime() + offByMs).toISOString());
  const clock: Clock = synchronizedClock({
    own: machine,
    ask: async () => services.clock.now(),
    onChange: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  clock.now();
  await new Promise((resolve) => setImmediate(resolve));
  return { ...services, clock: { now: () => clock.now(), advance: (timeMs) => machine.advance(timeMs) } };
}

const HOUR_MS = 3_600_000;

describe('an instance whose clock is wrong', () => {
  it.each([-HOUR_MS, HOUR_MS])('postpones what has to wait by what it has to wait: off by %d ms', async (offByMs) => {
    const { runs } = services;
    const busy = {
      ...(await instance(offByMs)),
      runs: { ...runs, find: () => Promise.reject(new AurelisError('UPSTREAM_UNAVAILABLE', 'Busy.')) },
    };
    const run = await givenRun(services);
    const [message] = services.queue.take(QUEUES.plan);

    await deliver(QUEUES.plan, message!.body, { ...busy, runs: busy.runs }, { messageId: run.id });

    const [later] = services.queue.take(QUEUES.plan);
    const delayMs = later!.notBefore!.getTime() - services.clock.now().getTime();
    expect(delayMs).toBeGreaterThan(0);
    expect(delayMs).toBeLessThan(10_000);
  });

  it('takes no run for stalled in which something has just happened', async () => {
    const run = await givenRun(services);
    await planRun({ version: 1, ...refOf(run) }, services);
    services.queue.take(QUEUES.batch);

    await reapStalledRuns(await instance(HOUR_MS));

    expect(await stored(services, run)).toMatchObject({ state: 'planned', nudges: 0 });
  });

  it('leaves out no part of a job whose deadline is not over', async () => {
    const run = await givenRun(services, { 'a.js': 'fine();\n' });
    await deliverAll(services);
    const request = StartJob.parse({ run_id: run.id, deadline_minutes: 30 });
    const caller = { tenantId: TENANT, id: ACTOR };
    const job = await startJob({ projectId: run.projectId, task: 'document', request }, caller, services);

    await deliverAll(await instance(HOUR_MS));

    const parts = await services.jobs.listParts({ tenantId: TENANT, jobId: job.id });
    expect(parts).toMatchObject([{ outcome: 'done' }]);
  });
});
