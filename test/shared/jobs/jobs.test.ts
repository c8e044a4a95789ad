import { text } from 'node:stream/consumers';
import { QUEUES } from '../../../shared/config';
import { StartJob, type ProjectTask } from '../../../shared/contracts';
import type { TaskRequest } from '../../../shared/generation';
import { cancelJob, eraseGenerated, reapStalledJobs, startJob, type Job } from '../../../shared/jobs';
import { AurelisError } from '../../../shared/kernel';
import { relayOutbox, type Run } from '../../../shared/runs';
import { idOf } from '../../support/memory/counting-ids';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { ACTOR, givenRun, TENANT } from '../../support/memory/scenario';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';

const CALLER = { tenantId: TENANT, keyId: idOf('key', 1) };
const TREE = { 'a.js': 'FLAW();\n', 'b.js': 'FLAW();\nFLAW();\n', 'lib/c.js': 'fine();\n', 'readme.md': '# x\n' };

let services: MemoryServices;
let run: Run;
beforeEach(async () => {
  services = memoryServices();
  run = await givenRun(services, TREE);
  await deliverAll(services);
});

type Wish = Partial<StartJob> & { idempotencyKey?: string };

function start(task: ProjectTask, { idempotencyKey, ...wish }: Wish = {}): Promise<Job> {
  const request = StartJob.parse({ run_id: run.id, ...wish });
  return startJob({ projectId: run.projectId, task, request, idempotencyKey }, CALLER, services);
}

const refOf = (job: Job) => ({ tenantId: job.tenantId, jobId: job.id });
const stored = async (job: Job): Promise<Job> => (await services.jobs.find(refOf(job)))!.document;
const partsOf = (job: Job) => services.jobs.listParts(refOf(job));
const costOf = async (job: Job) => (await partsOf(job)).reduce((sum, { cost }) => sum + cost, 0);
const resultOf = async (job: Job, kind: 'report' | 'patch' | 'json') =>
  text((await services.jobArtifacts.readResult(refOf(job), kind))!);

describe('a job', () => {
  it('documents every file of code, and no other', async () => {
    const job = await start('document');
    await deliverAll(services);

    expect(await stored(job)).toMatchObject({ state: 'succeeded', plan: { parts: 3, leftOut: 0 } });
    expect(services.performer.asked.map(({ files }) => files[0]?.path)).toEqual(['a.js', 'b.js', 'lib/c.js']);
    expect(services.performer.asked[0]).toMatchObject({
      tenantId: TENANT,
      callerId: CALLER.keyId,
      projectId: run.projectId,
      requestId: `${job.id}-p00001`,
    });
    expect(await resultOf(job, 'report')).toContain('document of b.js');
  });

  it('explains each finding of the run by itself', async () => {
    const job = await start('explain');
    await deliverAll(services);

    expect(await stored(job)).toMatchObject({ state: 'succeeded', plan: { parts: 3 } });
    expect(services.performer.asked.map(({ finding }) => finding?.path)).toEqual(['a.js', 'b.js', 'b.js']);
  });

  it('fixes the findings of one file together', async () => {
    const job = await start('fix');
    await deliverAll(services);

    expect(await stored(job)).toMatchObject({ state: 'succeeded', plan: { parts: 2 } });
    expect(await resultOf(job, 'report')).toContain('## Not fixed');
  });

  it('makes a patch of what it changes', async () => {
    services.performer.perform = async (request) => ({
      ...(await answer(request)),
      edits: [{ path: request.files[0]!.path, search: 'FLAW();\n', replace: 'fixed();\n' }],
    });

    const job = await start('refactor', { paths: ['a.js'] });
    await deliverAll(services);

    expect(await resultOf(job, 'patch')).toBe('--- a/a.js\n+++ b/a.js\n@@ -1,1 +1,1 @@\n-FLAW();\n+fixed();\n');
    expect(await stored(job)).toMatchObject({ summary: { edits: 1 } });
  });

  it('says of edits that do not apply that they do not', async () => {
    services.performer.perform = async (request) => ({
      ...(await answer(request)),
      edits: [{ path: 'a.js', search: 'not there', replace: '' }],
    });

    const job = await start('refactor', { paths: ['a.js'] });
    await deliverAll(services);

    expect((await stored(job)).summary).toMatchObject({
      edits: 0,
      notice: expect.stringContaining('do not apply') as string,
    });
    expect(await resultOf(job, 'patch')).toBe('');
  });

  it('works on no more than it was limited to, and says how much is left', async () => {
    const job = await start('document', { max_parts: 1 });
    await deliverAll(services);

    expect(await stored(job)).toMatchObject({ plan: { parts: 1, leftOut: 2 } });
    expect(await resultOf(job, 'report')).toContain('2 more were not looked at');
  });

  it('ends where there is nothing to do', async () => {
    const job = await start('document', { paths: ['nowhere/**'] });
    await deliverAll(services);

    expect(await stored(job)).toMatchObject({ state: 'succeeded', plan: { parts: 0 } });
  });

  it('keeps from a model what the caller and the repository say', async () => {
    run = await givenRun(services, { 'a.js': 'x();\n', '.aurelis.yaml': 'neverSend: ["secret/**"]\n' });
    await deliverAll(services);

    await start('review', { never_send: ['own/**'] });
    await deliverAll(services);

    expect(services.performer.asked.at(-1)).toMatchObject({ neverSend: ['own/**', 'secret/**'] });
  });

  it('leaves nothing behind but its results', async () => {
    const job = await start('document');
    await deliverAll(services);

    expect(services.jobArtifacts.names().map((name) => name.split('/').at(-1))).toEqual(['patch', 'json', 'report']);
    expect(await partsOf(job)).toHaveLength(3);
  });
});

describe('accepting a job', () => {
  it('gives the same job for the same idempotency key, and refuses another request', async () => {
    const first = await start('document', { idempotencyKey: 'once-only' });
    const second = await start('document', { idempotencyKey: 'once-only' });

    expect(second).toEqual(first);
    await expect(start('review', { idempotencyKey: 'once-only' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('lets a tenant have only so many at a time', async () => {
    await start('document');
    await start('document');

    await expect(start('document')).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 30 });
  });

  it.each([
    ['a run of another project', async () => (await givenRun(services)).id, 'NOT_FOUND'],
    ['a run of another tenant', async () => (await givenRun(services, TREE, idOf('ten', 2))).id, 'NOT_FOUND'],
    ['an unknown run', async () => idOf('run', 900), 'NOT_FOUND'],
  ] as const)('refuses %s', async (_name, runId, code) => {
    await expect(start('document', { run_id: await runId() })).rejects.toMatchObject({ code });
  });

  it('fails a job for findings the run does not have', async () => {
    const job = await start('fix', { findings: ['unknown'] });
    await deliverAll(services);

    expect(await stored(job)).toMatchObject({ state: 'failed', failure: { code: 'NOT_FOUND' } });
  });

  it('loses nothing when its message is never sent', async () => {
    const { send } = services.queue;
    services.queue.send = () => Promise.reject(new Error('the queue is gone'));
    const job = await start('document');
    services.queue.send = send;

    services.clock.advance(services.outboxResendAfterMs + 1);
    await relayOutbox(services);
    await deliverAll(services);

    expect((await stored(job)).state).toBe('succeeded');
  });
});

describe('a part of a job', () => {
  it('is paid for once, however often it is delivered and wherever it dies', async () => {
    const job = await start('document', { paths: ['a.js'] });
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
    expect(await costOf(job)).toBe(0.01);
    expect((await stored(job)).state).toBe('succeeded');
  });

  it('is recorded with the reason where it cannot be done, and the others go on', async () => {
    services.performer.before = ({ files }) => {
      if (files[0]?.path === 'b.js') throw new AurelisError('QUOTA_EXCEEDED', 'The money of this month is spent.');
    };

    const job = await start('document');
    await deliverAll(services);

    expect((await partsOf(job)).map(({ path, outcome }) => [path, outcome])).toEqual([
      ['a.js', 'done'],
      ['b.js', 'failed'],
      ['lib/c.js', 'done'],
    ]);
    expect(await resultOf(job, 'report')).toContain('- b.js: The money of this month is spent.');
    expect((await stored(job)).state).toBe('succeeded');
  });

  it('waits where that helps, and is given up when the queue gives it up', async () => {
    services.performer.before = ({ files }) => {
      if (files[0]?.path === 'b.js') throw new Error('a defect of ours');
    };
    const job = await start('document', { paths: ['b.js'] });
    const [plan] = services.queue.take(QUEUES.generation);
    await deliver(QUEUES.generation, plan!.body, services);
    const [part] = services.queue.take(QUEUES.generation);

    await expect(deliver(QUEUES.generation, part!.body, services)).rejects.toThrow();
    await deliver(QUEUES.deadLetter, part!.body, services, { deadLetterSource: QUEUES.generation });
    await deliverAll(services);

    expect(await partsOf(job)).toMatchObject([{ path: 'b.js', outcome: 'failed' }]);
    expect((await stored(job)).state).toBe('succeeded');
    expect(JSON.stringify(await resultOf(job, 'json'))).not.toContain('a defect of ours');
  });

  it('shows of the files it changes what changes, and not all of them', async () => {
    const secret = 'const password = "of nobody else";\n';
    run = await givenRun(services, { 'a.js': `${secret}${'fine();\n'.repeat(10)}FLAW();\n` });
    await deliverAll(services);
    const job = await start('fix');
    const performer: typeof services.performer = {
      ...services.performer,
      fixAll: async (request) => ({
        ...(await services.performer.fixAll(request)),
        files: request.files.map(({ path, text }) => ({ path, before: text, after: text.replace('FLAW', 'fixed') })),
      }),
    };

    await deliverAll({ ...services, performer });

    const patch = await resultOf(job, 'patch');
    expect(patch).toMatch(/^-FLAW\(\);\n\+fixed\(\);$/m);
    const result: unknown = JSON.parse(await resultOf(job, 'json'));
    expect(result).toMatchObject({ parts: [{ path: 'a.js', changes: [{ path: 'a.js', patch }] }] });
    expect(JSON.stringify(result)).not.toContain('of nobody else');
  });

  it('is left out once the budget is spent', async () => {
    const job = await start('document', { max_cost_usd: 0.025 });
    await deliverAll(services);

    expect((await partsOf(job)).map(({ outcome }) => outcome)).toEqual(['done', 'left-out', 'left-out']);
    expect(await resultOf(job, 'report')).toContain('The budget of the job was spent.');
  });

  it('never takes the job over its budget, however many are under way', async () => {
    const job = await start('document', { max_cost_usd: 0.045 });
    const [plan] = services.queue.take(QUEUES.generation);
    await deliver(QUEUES.generation, plan!.body, services);

    const parts = services.queue.take(QUEUES.generation);
    await Promise.all(parts.map(({ body }) => deliver(QUEUES.generation, body, services)));

    const outcomes = (await partsOf(job)).map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual(['done', 'done', 'left-out']);
    expect(await costOf(job)).toBe(0.02);
    expect((await stored(job)).takenNanoDollars).toBe(20_000_000);
  });

  it('counts what it has spent before the budget was', async () => {
    services.performer.perform = async ({ purse }) => {
      await purse!.take(10_000_000);
      await purse!.settle(10_000_000, 4_000_000);
      if (!(await purse!.take(90_000_000))) throw new AurelisError('QUOTA_EXCEEDED', 'What this may cost is used up.');
      throw new Error('it was granted');
    };
    const job = await start('document', { max_cost_usd: 0.05, paths: ['b.js'] });
    await deliverAll(services);

    expect(await partsOf(job)).toMatchObject([{ outcome: 'left-out', cost: 0.004 }]);
    expect((await stored(job)).takenNanoDollars).toBe(4_000_000);
  });

  it('is left out once the deadline has passed', async () => {
    const job = await start('document', { deadline_minutes: 1 });
    services.clock.advance(60_001);
    await deliverAll(services);

    expect(services.performer.asked).toEqual([]);
    expect((await partsOf(job)).every(({ reason }) => reason === 'The deadline of the job had passed.')).toBe(true);
  });
});

describe('a part that is delivered while it is done', () => {
  /** Both deliveries of the first part, the second of them while a model is asked for the first. */
  async function deliverTwice(): Promise<Job> {
    const job = await start('document', { paths: ['a.js'] });
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
    expect(await partsOf(job)).toHaveLength(1);
  });

  it('is done once in the end, whatever comes later', async () => {
    const job = await deliverTwice();
    await deliverAll(services);

    expect(services.performer.asked).toHaveLength(1);
    expect(await stored(job)).toMatchObject({ state: 'succeeded' });
  });

  it('can be done by another where it failed', async () => {
    const job = await start('document', { paths: ['a.js'] });
    services.performer.before = () => {
      services.performer.before = () => undefined;
      throw new AurelisError('UPSTREAM_UNAVAILABLE', 'Not now.');
    };

    await deliverAll(services);

    expect(await stored(job)).toMatchObject({ state: 'succeeded' });
  });

  it('leaves no answer of a model behind where its project is erased meanwhile', async () => {
    const erased: string[] = [];
    services.modelAnswers = { eraseProject: async (_tenantId, projectId) => void erased.push(projectId) };
    await start('document', { paths: ['a.js'] });
    services.performer.before = async () => {
      await services.projects.erase(TENANT, run.projectId);
      await eraseGenerated({ tenantId: TENANT, projectId: run.projectId }, services);
      erased.length = 0;
    };

    await deliverAll(services);

    expect(erased).toEqual([run.projectId]);
    expect(services.jobArtifacts.names()).toEqual([]);
  });
});

describe('a job that is cancelled', () => {
  it('asks no model any more and keeps nothing', async () => {
    const job = await start('document');
    services.performer.before = async () => {
      await cancelJob(refOf(job), ACTOR, services);
    };

    await deliverAll(services);

    expect(services.performer.asked).toHaveLength(1);
    expect((await stored(job)).state).toBe('cancelled');
    expect(services.jobArtifacts.names()).toEqual([]);
  });

  it('stays as it ended', async () => {
    const job = await start('document');
    await deliverAll(services);

    expect((await cancelJob(refOf(job), ACTOR, services)).state).toBe('succeeded');
    expect(await services.jobArtifacts.readResult(refOf(job), 'report')).toBeDefined();
  });
});

describe('a job in which nothing happens', () => {
  it('is set going again at the place where it stands', async () => {
    const job = await start('document');
    const [plan] = services.queue.take(QUEUES.generation);
    await deliver(QUEUES.generation, plan!.body, services);
    services.queue.take(QUEUES.generation);

    services.clock.advance(services.runStalledAfterMs + 1);
    await reapStalledJobs(services);
    await deliverAll(services);

    expect(await stored(job)).toMatchObject({ state: 'succeeded' });
  });

  it('is left alone while its message waits for its turn', async () => {
    const job = await start('document');
    for (let times = 0; times < 10; times++) {
      services.clock.advance(services.runStalledAfterMs + 1);
      await reapStalledJobs(services);
    }

    expect(services.queue.size()).toBe(1);
    expect(await stored(job)).toMatchObject({ state: 'accepted', nudges: 0 });
  });

  it('is given up at last', async () => {
    const job = await start('document');
    for (let times = 0; times < 4; times++) {
      services.queue.take(QUEUES.generation);
      services.clock.advance(services.runStalledAfterMs + 1);
      await reapStalledJobs(services);
    }

    expect(await stored(job)).toMatchObject({ state: 'failed', failure: { code: 'INTERNAL' } });
  });
});

describe('erasing a project', () => {
  it('removes its jobs, their results and its indexes', async () => {
    await start('document');
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

async function answer(request: TaskRequest) {
  return memoryServices().performer.perform(request);
}
