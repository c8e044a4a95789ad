import { QUEUES } from '../../../shared/config';
import { cancelJob, eraseGenerated, reapStalledJobs } from '../../../shared/jobs';
import type { Run } from '../../../shared/runs';
import { JobsOfRun, refOf } from '../../support/jobs-of-run';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { ACTOR, TENANT } from '../../support/memory/scenario';
import { leftovers, type MemoryServices } from '../../support/memory-services';

let jobs: JobsOfRun;
let services: MemoryServices;
let run: Run;
beforeEach(async () => {
  jobs = await JobsOfRun.create();
  ({ services, run } = jobs);
});

describe('a job that is cancelled', () => {
  it('asks no model any more and keeps nothing', async () => {
    const job = await jobs.start('document');
    services.performer.before = async () => {
      await cancelJob(refOf(job), ACTOR, services);
    };

    await deliverAll(services);

    expect(services.performer.asked).toHaveLength(1);
    expect((await jobs.stored(job)).state).toBe('cancelled');
    expect(services.jobArtifacts.names()).toEqual([]);
  });

  it('stays as it ended', async () => {
    const job = await jobs.start('document');
    await deliverAll(services);

    expect((await cancelJob(refOf(job), ACTOR, services)).state).toBe('succeeded');
    expect(await services.jobArtifacts.readResult(refOf(job), 'report')).toBeDefined();
  });
});

describe('a job in which nothing happens', () => {
  it('is set going again at the place where it stands', async () => {
    const job = await jobs.start('document');
    const [plan] = services.queue.take(QUEUES.generation);
    await deliver(QUEUES.generation, plan!.body, services);
    services.queue.take(QUEUES.generation);

    services.clock.advance(services.runStalledAfterMs + 1);
    await reapStalledJobs(services);
    await deliverAll(services);

    expect(await jobs.stored(job)).toMatchObject({ state: 'succeeded' });
  });

  it('is left alone while its message waits for its turn', async () => {
    const job = await jobs.start('document');
    for (let times = 0; times < 10; times++) {
      services.clock.advance(services.runStalledAfterMs + 1);
      await reapStalledJobs(services);
    }

    expect(services.queue.size()).toBe(1);
    expect(await jobs.stored(job)).toMatchObject({ state: 'accepted', nudges: 0 });
  });

  it('is given up at last', async () => {
    const job = await jobs.start('document');
    for (let times = 0; times < 4; times++) {
      services.queue.take(QUEUES.generation);
      services.clock.advance(services.runStalledAfterMs + 1);
      await reapStalledJobs(services);
    }

    expect(await jobs.stored(job)).toMatchObject({ state: 'failed', failure: { code: 'INTERNAL' } });
  });
});

describe('erasing a project', () => {
  it('removes its jobs, their results and its indexes', async () => {
    await jobs.start('document');
    await deliverAll(services);
    await services.index.parts.write(
      { tenantId: TENANT, projectId: run.projectId, snapshotId: run.snapshotId },
      'index.json.gz',
      Buffer.from('x'),
    );
    const erased = jest.spyOn(services.modelAnswers, 'eraseProject');

    await eraseGenerated({ tenantId: TENANT, projectId: run.projectId }, services);

    expect(leftovers(services).filter((name) => /job|index/.test(name))).toEqual([]);
    expect(erased).toHaveBeenCalledWith(TENANT, run.projectId);
  });
});
