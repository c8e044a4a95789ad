import type { TaskRequest } from '../../../shared/generation';
import { relayOutbox, type Run } from '../../../shared/runs';
import { CALLER, JobsOfRun, TREE } from '../../support/jobs-of-run';
import { idOf } from '../../support/memory/counting-ids';
import { deliverAll } from '../../support/memory/deliver';
import { givenRun, TENANT } from '../../support/memory/scenario';
import { memoryServices, type MemoryServices } from '../../support/memory-services';

let jobs: JobsOfRun;
let services: MemoryServices;
let run: Run;
beforeEach(async () => {
  jobs = await JobsOfRun.create();
  ({ services, run } = jobs);
});

describe('a job', () => {
  it('documents every file of code, and no other', async () => {
    const job = await jobs.start('document');
    await deliverAll(services);

    expect(await jobs.stored(job)).toMatchObject({ state: 'succeeded', plan: { parts: 3, leftOut: 0 } });
    expect(services.performer.asked.map(({ files }) => files[0]?.path)).toEqual(['a.js', 'b.js', 'lib/c.js']);
    expect(services.performer.asked[0]).toMatchObject({
      tenantId: TENANT,
      callerId: CALLER.id,
      projectId: run.projectId,
      requestId: `${job.id}-p00001`,
    });
    expect(await jobs.resultOf(job, 'report')).toContain('document of b.js');
  });

  it('explains each finding of the run by itself', async () => {
    const job = await jobs.start('explain');
    await deliverAll(services);

    expect(await jobs.stored(job)).toMatchObject({ state: 'succeeded', plan: { parts: 3 } });
    expect(services.performer.asked.map(({ finding }) => finding?.path)).toEqual(['a.js', 'b.js', 'b.js']);
  });

  it('fixes the findings of one file together', async () => {
    const job = await jobs.start('fix');
    await deliverAll(services);

    expect(await jobs.stored(job)).toMatchObject({ state: 'succeeded', plan: { parts: 2 } });
    expect(await jobs.resultOf(job, 'report')).toContain('## Not fixed');
  });

  it('makes a patch of what it changes', async () => {
    services.performer.perform = async (request) => ({
      ...(await answer(request)),
      edits: [{ path: request.files[0]!.path, search: 'FLAW();\n', replace: 'fixed();\n' }],
    });

    const job = await jobs.start('refactor', { paths: ['a.js'] });
    await deliverAll(services);

    expect(await jobs.resultOf(job, 'patch')).toBe('--- a/a.js\n+++ b/a.js\n@@ -1,1 +1,1 @@\n-FLAW();\n+fixed();\n');
    expect(await jobs.stored(job)).toMatchObject({ summary: { edits: 1 } });
  });

  it('says of edits that do not apply that they do not', async () => {
    services.performer.perform = async (request) => ({
      ...(await answer(request)),
      edits: [{ path: 'a.js', search: 'not there', replace: '' }],
    });

    const job = await jobs.start('refactor', { paths: ['a.js'] });
    await deliverAll(services);

    expect((await jobs.stored(job)).summary).toMatchObject({
      edits: 0,
      notice: expect.stringContaining('do not apply') as string,
    });
    expect(await jobs.resultOf(job, 'patch')).toBe('');
  });

  it('works on no more than it was limited to, and says how much is left', async () => {
    const job = await jobs.start('document', { max_parts: 1 });
    await deliverAll(services);

    expect(await jobs.stored(job)).toMatchObject({ plan: { parts: 1, leftOut: 2 } });
    expect(await jobs.resultOf(job, 'report')).toContain('2 more were not looked at');
  });

  it('ends where there is nothing to do', async () => {
    const job = await jobs.start('document', { paths: ['nowhere/**'] });
    await deliverAll(services);

    expect(await jobs.stored(job)).toMatchObject({ state: 'succeeded', plan: { parts: 0 } });
  });

  it('keeps from a model what the caller and the repository say', async () => {
    jobs.run = await givenRun(services, { 'a.js': 'x();\n', '.aurelis.yaml': 'neverSend: ["secret/**"]\n' });
    await deliverAll(services);

    await jobs.start('review', { never_send: ['own/**'] });
    await deliverAll(services);

    expect(services.performer.asked.at(-1)).toMatchObject({ neverSend: ['own/**', 'secret/**'] });
  });

  it('leaves nothing behind but its results', async () => {
    const job = await jobs.start('document');
    await deliverAll(services);

    expect(services.jobArtifacts.names().map((name) => name.split('/').at(-1))).toEqual(['patch', 'json', 'report']);
    expect(await jobs.partsOf(job)).toHaveLength(3);
  });
});

describe('accepting a job', () => {
  it('gives the same job for the same idempotency key, and refuses another request', async () => {
    const first = await jobs.start('document', { idempotencyKey: 'once-only' });
    const second = await jobs.start('document', { idempotencyKey: 'once-only' });

    expect(second).toEqual(first);
    await expect(jobs.start('review', { idempotencyKey: 'once-only' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('lets a tenant have only so many at a time', async () => {
    await jobs.start('document');
    await jobs.start('document');

    await expect(jobs.start('document')).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 30 });
  });

  it.each([
    ['a run of another project', async () => (await givenRun(services)).id, 'NOT_FOUND'],
    ['a run of another tenant', async () => (await givenRun(services, TREE, idOf('ten', 2))).id, 'NOT_FOUND'],
    ['an unknown run', async () => idOf('run', 900), 'NOT_FOUND'],
  ] as const)('refuses %s', async (_name, runId, code) => {
    await expect(jobs.start('document', { run_id: await runId() })).rejects.toMatchObject({ code });
  });

  it('fails a job for findings the run does not have', async () => {
    const job = await jobs.start('fix', { findings: ['unknown'] });
    await deliverAll(services);

    expect(await jobs.stored(job)).toMatchObject({ state: 'failed', failure: { code: 'NOT_FOUND' } });
  });

  it('loses nothing when its message is never sent', async () => {
    const { send } = services.queue;
    services.queue.send = () => Promise.reject(new Error('the queue is gone'));
    const job = await jobs.start('document');
    services.queue.send = send;

    services.clock.advance(services.outboxResendAfterMs + 1);
    await relayOutbox(services);
    await deliverAll(services);

    expect((await jobs.stored(job)).state).toBe('succeeded');
  });
});

async function answer(request: TaskRequest) {
  return memoryServices().performer.perform(request);
}
