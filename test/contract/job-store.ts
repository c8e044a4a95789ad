import type { OutboxRecord, OutboxStore } from '../../shared/events';
import type { Job, JobRef, JobStore, PartRecord } from '../../shared/jobs';
import { randomIds } from '../../shared/kernel';
import { placesContract } from './places';

function makeJob(change: Partial<Job> = {}): Job {
  return {
    id: randomIds.next('job'),
    tenantId: randomIds.next('ten'),
    projectId: randomIds.next('prj'),
    runId: randomIds.next('run'),
    snapshotId: randomIds.next('snp'),
    task: 'fix',
    callerId: randomIds.next('key'),
    requestHash: 'hash',
    options: { neverSend: ['secret/**'], maxParts: 10, instruction: 'größe 💥' },
    deadline: '2030-01-01T01:00:00.000Z',
    takenNanoDollars: 0,
    state: 'accepted',
    createdAt: '2030-01-01T00:00:00.000Z',
    updatedAt: '2030-01-01T00:00:00.000Z',
    nudges: 0,
    ...change,
  };
}

const refOf = ({ tenantId, id }: Job): JobRef => ({ tenantId, jobId: id });

const outboxOf = ({ tenantId, id, createdAt }: Job): OutboxRecord => ({
  id: 'outbox-plan',
  tenantId,
  runId: id,
  queue: 'generation',
  messages: [{ id: `${id}-plan`, body: { step: 'plan' } }],
  createdAt,
});

const part = (partId: string): PartRecord => ({
  partId,
  path: 'a.js',
  outcome: 'done',
  inputTokens: 3,
  outputTokens: 4,
  cost: 0.25,
  finishedAt: '2030-01-01T00:00:05.000Z',
});

/** What every store of jobs promises. */
export function jobStoreContract(harness: () => { jobs: JobStore; outbox: OutboxStore }): void {
  async function given(change: Partial<Job> = {}): Promise<Job> {
    const job = makeJob(change);
    return (await harness().jobs.createIfAbsent(job, outboxOf(job))).job;
  }

  it('stores a job once, with its message in the outbox that is relayed', async () => {
    const { jobs, outbox } = harness();
    const job = makeJob({ createdAt: '2001-01-01T00:00:00.000Z' });

    const first = await jobs.createIfAbsent(job, outboxOf(job));
    const second = await jobs.createIfAbsent({ ...job, requestHash: 'other' }, outboxOf(job));

    expect(first).toEqual({ job, isNew: true });
    expect(second).toEqual({ job, isNew: false });
    const unsent = (await outbox.listUnsent('2002-01-01')).filter(({ runId }) => runId === job.id);
    expect(unsent).toEqual([expect.objectContaining({ queue: 'generation' })]);
    await outbox.markSent(unsent[0]!);
    expect((await outbox.listUnsent('2002-01-01')).filter(({ runId }) => runId === job.id)).toEqual([]);
  });

  it('replaces the version it was read at, and no other', async () => {
    const { jobs } = harness();
    const job = await given();
    const { etag } = (await jobs.find(refOf(job)))!;

    await jobs.replace({ ...job, state: 'planned' }, etag);

    await expect(jobs.replace({ ...job, state: 'failed' }, etag)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await jobs.find(refOf(job)))?.document.state).toBe('planned');
  });

  it('records parts of a job under way, and of none that has ended', async () => {
    const { jobs } = harness();
    const running = await given({ state: 'planned' });
    const over = await given({ state: 'cancelled' });

    expect(await jobs.completePart(refOf(running), part('p00001'))).toBe(true);
    expect(await jobs.completePart(refOf(running), part('p00001'))).toBe(true);
    expect(await jobs.completePart(refOf(over), part('p00001'))).toBe(false);
    expect(await jobs.completePart({ ...refOf(running), tenantId: over.tenantId }, part('p1'))).toBe(false);

    expect(await jobs.listParts(refOf(running))).toEqual([part('p00001')]);
    expect(await jobs.findPart(refOf(running), 'p00001')).toEqual(part('p00001'));
    expect(await jobs.findPart(refOf(running), 'p00002')).toBeUndefined();
    expect(await jobs.listParts(refOf(over))).toEqual([]);
    expect((await jobs.find(refOf(running)))?.document).toMatchObject({
      state: 'running',
      updatedAt: '2030-01-01T00:00:05.000Z',
    });
  });

  it('never lets a job take more than its limit, however many take at once', async () => {
    const { jobs } = harness();
    const job = await given({ state: 'running' });
    const over = await given({ state: 'succeeded' });
    const taken = async () => (await jobs.find(refOf(job)))?.document.takenNanoDollars;

    const granted = await Promise.all(Array.from({ length: 12 }, () => jobs.take(refOf(job), 300, 1000)));

    expect(granted.filter(Boolean)).toHaveLength(3);
    expect(await taken()).toBe(900);
    expect(await jobs.take(refOf(job), -250, 1000)).toBe(true);
    expect(await jobs.take(refOf(job), 350, 1000)).toBe(true);
    expect(await taken()).toBe(1000);
    expect(await jobs.take(refOf(over), 1, 1000)).toBe(false);
    expect(await jobs.take({ ...refOf(job), tenantId: over.tenantId }, 1, 1000)).toBe(false);
  });

  placesContract({
    store: (id, tenantId, state) => given({ id, tenantId, state }),
    admit: (id, tenantId, limit, now) => harness().jobs.admit({ tenantId, jobId: id }, limit, now),
    newId: () => makeJob().id,
  });

  it('lists the jobs of a project page by page', async () => {
    const { jobs } = harness();
    const { tenantId, projectId } = makeJob();
    const made: Job[] = [];
    for (const second of [1, 2, 3]) {
      const createdAt = `2030-01-01T00:00:0${second}.000Z`;
      made.push(await given({ tenantId, projectId, createdAt, state: second === 1 ? 'succeeded' : 'accepted' }));
    }
    await given({ tenantId });

    const first = await jobs.list(tenantId, projectId, { limit: 2, cursor: undefined });
    const second = await jobs.list(tenantId, projectId, { limit: 2, cursor: first.nextCursor });

    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made.map(({ id }) => id).reverse());
    expect(second.nextCursor).toBeUndefined();
    expect((await jobs.list(makeJob().tenantId, projectId, { limit: 2, cursor: undefined })).items).toEqual([]);
  });

  it('lists what has ended and was accepted before a time, the oldest first', async () => {
    const { jobs } = harness();
    const { tenantId, projectId } = makeJob();
    const at = (day: number) => `2030-01-0${day}T00:00:00.000Z`;
    const ended = (day: number) => given({ tenantId, projectId, createdAt: at(day), state: 'failed' });
    const [second, first] = [await ended(2), await ended(1)];
    await ended(3);
    await given({ tenantId, projectId, createdAt: at(1), state: 'running' });
    await given({ tenantId, createdAt: at(1), state: 'failed' });

    const list = async (limit: number) => (await jobs.listEnded(tenantId, projectId, at(3), limit)).map(({ id }) => id);

    expect(await list(100)).toEqual([first.id, second.id]);
    expect(await list(1)).toEqual([first.id]);
  });

  it('lists the jobs of a project that have not ended', async () => {
    const { jobs } = harness();
    const accepted = await given();
    const { tenantId, projectId } = accepted;
    const running = await given({ tenantId, projectId, state: 'running' });
    await given({ tenantId, projectId, state: 'succeeded' });
    await given({ tenantId });
    await given({ projectId });

    const listed = await jobs.listUnderWay(tenantId, projectId);

    expect(listed.map(({ id }) => id).sort()).toEqual([accepted.id, running.id].sort());
  });

  it('finds jobs in which nothing has happened', async () => {
    const { jobs } = harness();
    const stalled = await given({ updatedAt: '2001-01-01T00:00:00.000Z' });
    const over = await given({ updatedAt: '2001-01-01T00:00:00.000Z', state: 'failed' });

    const ids = (await jobs.listStalled('2002-01-01')).map(({ id }) => id);

    expect(ids).toContain(stalled.id);
    expect(ids).not.toContain(over.id);
  });

  it('erases a job with its parts, and no other', async () => {
    const { jobs } = harness();
    const job = await given({ state: 'planned' });
    const other = await given({ tenantId: job.tenantId });
    await jobs.completePart(refOf(job), part('p00001'));

    await jobs.erase(refOf(job));

    expect(await jobs.find(refOf(job))).toBeUndefined();
    expect(await jobs.listParts(refOf(job))).toEqual([]);
    expect(await jobs.find(refOf(other))).toBeDefined();
  });
}
