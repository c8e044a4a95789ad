import { QUEUES } from '../../../shared/config';
import { eraseGenerated, type Job } from '../../../shared/jobs';
import { AurelisError } from '../../../shared/kernel';
import type { Run } from '../../../shared/runs';
import { JobsOfRun } from '../../support/jobs-of-run';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { givenRun, TENANT } from '../../support/memory/scenario';
import type { MemoryServices } from '../../support/memory-services';

let jobs: JobsOfRun;
let services: MemoryServices;
let run: Run;
beforeEach(async () => {
  jobs = await JobsOfRun.create();
  ({ services, run } = jobs);
});

describe('a part of a job', () => {
  it('is paid for once, however often it is delivered and wherever it dies', async () => {
    const job = await jobs.start('document', { paths: ['a.js'] });
    const [plan] = services.queue.take(QUEUES.generation);
    await deliver(QUEUES.generation, plan!.body, services);
    const [part] = services.queue.take(QUEUES.generation);
    const { completePart } = services.jobs;
    services.jobs.completePart = () => Promise.reject(new Error('killed before it was marked done'));

    await expect(deliver(QUEUES.generation, part!.body, services)).rejects.toThrow();
    services.jobs.completePart = completePart;
    for (let times = 0; times < 3; times++) await deliver(QUEUES.generation, part!.body, services);
    await deliverAll(services);

    expect(services.performer.asked).toHaveLength(1);
    expect(await jobs.costOf(job)).toBe(0.01);
    expect((await jobs.stored(job)).state).toBe('succeeded');
  });

  it('is recorded with the reason where it cannot be done, and the others go on', async () => {
    services.performer.before = ({ files }) => {
      if (files[0]?.path === 'b.js') throw new AurelisError('QUOTA_EXCEEDED', 'The money of this month is spent.');
    };

    const job = await jobs.start('document');
    await deliverAll(services);

    expect((await jobs.partsOf(job)).map(({ path, outcome }) => [path, outcome])).toEqual([
      ['a.js', 'done'],
      ['b.js', 'failed'],
      ['lib/c.js', 'done'],
    ]);
    expect(await jobs.resultOf(job, 'report')).toContain('- b.js: The money of this month is spent.');
    expect((await jobs.stored(job)).state).toBe('succeeded');
  });

  it('waits where that helps, and is given up when the queue gives it up', async () => {
    services.performer.before = ({ files }) => {
      if (files[0]?.path === 'b.js') throw new Error('a defect of ours');
    };
    const job = await jobs.start('document', { paths: ['b.js'] });
    const [plan] = services.queue.take(QUEUES.generation);
    await deliver(QUEUES.generation, plan!.body, services);
    const [part] = services.queue.take(QUEUES.generation);

    await expect(deliver(QUEUES.generation, part!.body, services)).rejects.toThrow();
    await deliver(QUEUES.deadLetter, part!.body, services, { deadLetterSource: QUEUES.generation });
    await deliverAll(services);

    expect(await jobs.partsOf(job)).toMatchObject([{ path: 'b.js', outcome: 'failed' }]);
    expect((await jobs.stored(job)).state).toBe('succeeded');
    expect(JSON.stringify(await jobs.resultOf(job, 'json'))).not.toContain('a defect of ours');
  });

  it('shows of the files it changes what changes, and not all of them', async () => {
    const secret = 'const password = "of nobody else";\n';
    jobs.run = await givenRun(services, { 'a.js': `${secret}${'fine();\n'.repeat(10)}FLAW();\n` });
    await deliverAll(services);
    const job = await jobs.start('fix');
    const performer: typeof services.performer = {
      ...services.performer,
      fixAll: async (request) => ({
        ...(await services.performer.fixAll(request)),
        files: request.files.map(({ path, text }) => ({ path, before: text, after: text.replace('FLAW', 'fixed') })),
      }),
    };

    await deliverAll({ ...services, performer });

    const patch = await jobs.resultOf(job, 'patch');
    expect(patch).toMatch(/^-FLAW\(\);\n\+fixed\(\);$/m);
    const result: unknown = JSON.parse(await jobs.resultOf(job, 'json'));
    expect(result).toMatchObject({ parts: [{ path: 'a.js', changes: [{ path: 'a.js', patch }] }] });
    expect(JSON.stringify(result)).not.toContain('of nobody else');
  });

  it('is left out once the budget is spent', async () => {
    const job = await jobs.start('document', { max_cost_usd: 0.025 });
    await deliverAll(services);

    expect((await jobs.partsOf(job)).map(({ outcome }) => outcome)).toEqual(['done', 'left-out', 'left-out']);
    expect(await jobs.resultOf(job, 'report')).toContain('The budget of the job was spent.');
  });

  it('never takes the job over its budget, however many are under way', async () => {
    const job = await jobs.start('document', { max_cost_usd: 0.045 });
    const [plan] = services.queue.take(QUEUES.generation);
    await deliver(QUEUES.generation, plan!.body, services);

    const parts = services.queue.take(QUEUES.generation);
    await Promise.all(parts.map(({ body }) => deliver(QUEUES.generation, body, services)));

    const outcomes = (await jobs.partsOf(job)).map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual(['done', 'done', 'left-out']);
    expect(await jobs.costOf(job)).toBe(0.02);
    expect((await jobs.stored(job)).takenNanoDollars).toBe(20_000_000);
  });

  it('counts what it has spent before the budget was', async () => {
    services.performer.perform = async ({ purse }) => {
      await purse!.take(10_000_000);
      await purse!.settle(10_000_000, 4_000_000);
      if (!(await purse!.take(90_000_000))) throw new AurelisError('QUOTA_EXCEEDED', 'What this may cost is used up.');
      throw new Error('it was granted');
    };
    const job = await jobs.start('document', { max_cost_usd: 0.05, paths: ['b.js'] });
    await deliverAll(services);

    expect(await jobs.partsOf(job)).toMatchObject([{ outcome: 'left-out', cost: 0.004 }]);
    expect((await jobs.stored(job)).takenNanoDollars).toBe(4_000_000);
  });

  it('is left out once the deadline has passed', async () => {
    const job = await jobs.start('document', { deadline_minutes: 1 });
    services.clock.advance(60_001);
    await deliverAll(services);

    expect(services.performer.asked).toEqual([]);
    expect((await jobs.partsOf(job)).every(({ reason }) => reason === 'The deadline of the job had passed.')).toBe(
      true,
    );
  });
});

describe('a part that is delivered while it is done', () => {
  /** Both deliveries of the first part, the second of them while a model is asked for the first. */
  async function deliverTwice(): Promise<Job> {
    const job = await jobs.start('document', { paths: ['a.js'] });
    const [plan] = services.queue.take(QUEUES.generation);
    await deliver(QUEUES.generation, plan!.body, services);
    const [part] = services.queue.take(QUEUES.generation);
    services.performer.before = async () => {
      services.performer.before = () => undefined;
      await deliver(QUEUES.generation, part!.body, services, { messageId: 'again' });
    };
    await deliver(QUEUES.generation, part!.body, services);
    return job;
  }

  it('is paid for once: the other delivery is put off', async () => {
    const job = await deliverTwice();

    expect(services.performer.asked).toHaveLength(1);
    expect(services.queue.take(QUEUES.generation)).toMatchObject([
      { id: 'again-later1', body: { step: 'part' }, attempt: 1 },
      { body: { step: 'finish' } },
    ]);
    expect(await jobs.partsOf(job)).toHaveLength(1);
  });

  it('is done once in the end, whatever comes later', async () => {
    const job = await deliverTwice();
    await deliverAll(services);

    expect(services.performer.asked).toHaveLength(1);
    expect(await jobs.stored(job)).toMatchObject({ state: 'succeeded' });
  });

  it('can be done by another where it failed', async () => {
    const job = await jobs.start('document', { paths: ['a.js'] });
    services.performer.before = () => {
      services.performer.before = () => undefined;
      throw new AurelisError('UPSTREAM_UNAVAILABLE', 'Not now.');
    };

    await deliverAll(services);

    expect(await jobs.stored(job)).toMatchObject({ state: 'succeeded' });
  });

  it('leaves no answer of a model behind where its project is erased meanwhile', async () => {
    const erased: string[] = [];
    services.modelAnswers = { eraseProject: async (_tenantId, projectId) => void erased.push(projectId) };
    await jobs.start('document', { paths: ['a.js'] });
    services.performer.before = async () => {
      await services.projects.forget(TENANT, run.projectId);
      await eraseGenerated({ tenantId: TENANT, projectId: run.projectId }, services);
      erased.length = 0;
    };

    await deliverAll(services);

    expect(erased).toEqual([run.projectId]);
    expect(services.jobArtifacts.names()).toEqual([]);
  });
});
