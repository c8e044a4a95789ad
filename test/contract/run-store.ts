import type { OutboxStore } from '../../shared/events';
import { randomIds } from '../../shared/kernel';
import type { Run, RunStore } from '../../shared/runs';
import { allPages } from './all-pages';
import { makeOutbox, makeRun } from './make-run';
import { placesContract } from './places';

const refOf = (run: Run) => ({ tenantId: run.tenantId, runId: run.id });
const makeBatch = (batchId: string) => ({ batchId, files: 3, findings: 2, finishedAt: '2030-01-01T00:00:09.000Z' });

/** What every store of runs and their outbox promises. */
export function runStoreContract(store: () => RunStore & OutboxStore): void {
  async function givenRun(change: Partial<Run> = {}): Promise<Run> {
    const run = makeRun(change);
    return (await store().createIfAbsent(run, makeOutbox(run))).run;
  }

  /** Unsent records of one run; the store may hold others'. */
  async function unsentOf(run: Run) {
    return (await store().listUnsent('9999')).filter(({ runId }) => runId === run.id);
  }

  describe('creating', () => {
    it('stores a run with its message', async () => {
      const run = makeRun({
        options: { kinds: ['security'], disabledRules: ['a/b'] },
        trigger: { kind: 'push', name: 'main' },
        repository: { url: 'https://git.example/shop', ref: 'refs/heads/main', commit: 'c0ffee' },
      });
      const outbox = makeOutbox(run, { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' });

      const created = await store().createIfAbsent(run, outbox);

      expect(created).toEqual({ run, isNew: true });
      expect((await store().find(refOf(run)))?.document).toEqual(run);
      expect(await unsentOf(run)).toEqual([outbox]);
    });

    it('returns the stored run the second time, and stores no second message', async () => {
      const run = await givenRun();
      await store().markSent(makeOutbox(run));
      const again = { ...run, requestHash: 'ff'.repeat(32) };

      const created = await store().createIfAbsent(again, makeOutbox(again));

      expect(created).toEqual({ run, isNew: false });
      expect(await unsentOf(run)).toEqual([]);
    });

    it('makes one run when the same comes many times at once', async () => {
      const run = makeRun();

      const created = await Promise.all(Array.from({ length: 8 }, () => store().createIfAbsent(run, makeOutbox(run))));

      expect(created.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(await unsentOf(run)).toHaveLength(1);
    });
  });

  describe('replacing', () => {
    it('stores the run and its messages together', async () => {
      const run = await givenRun();
      const { etag } = (await store().find(refOf(run)))!;
      const planned: Run = { ...run, state: 'planned', plan: { batches: 2, files: 9 } };
      const outbox = makeOutbox(run, { id: 'outbox-batches', queue: 'analysis-batch' });

      await store().replace(planned, etag, [outbox]);

      expect((await store().find(refOf(run)))?.document).toEqual(planned);
      expect((await unsentOf(run)).map(({ id }) => id).sort()).toEqual(['outbox-batches', 'outbox-plan']);
    });

    it('stores neither when the version is stale', async () => {
      const run = await givenRun();
      const { etag } = (await store().find(refOf(run)))!;
      await store().replace({ ...run, state: 'cancelled' }, etag);

      const stale = store().replace({ ...run, state: 'planned' }, etag, [makeOutbox(run, { id: 'outbox-batches' })]);

      await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' });
      expect((await store().find(refOf(run)))?.document.state).toBe('cancelled');
      expect(await unsentOf(run)).toHaveLength(1);
    });

    it('refuses a run that is gone', async () => {
      const run = await givenRun();
      const { etag } = (await store().find(refOf(run)))!;
      await store().erase(refOf(run));

      await expect(store().replace(run, etag, [makeOutbox(run)])).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await unsentOf(run)).toEqual([]);
    });

    it('lets one of many endings through', async () => {
      const run = await givenRun();
      const { etag } = (await store().find(refOf(run)))!;
      const endings = (['succeeded', 'failed', 'cancelled'] as const).map((state) => ({ ...run, state }));

      const outcomes = await Promise.allSettled(endings.map((ending) => store().replace(ending, etag)));

      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('keeps everything a run that has ended has to tell', async () => {
      const run = await givenRun();
      const { etag } = (await store().find(refOf(run)))!;
      const languages = [{ language: 'python', files: 1, lines: 2 }];
      const byLevel = { none: 0, note: 0, warning: 0, error: 1 };
      const byKind = { syntax: 0, semantic: 0, security: 1, performance: 0, style: 0, coverage: 0 };
      const ended: Run = {
        ...run,
        state: 'failed',
        summary: { findings: 1, byLevel, byKind, files: 1, lines: 2, skipped: 3, languages },
        failure: { code: 'PAYLOAD_TOO_LARGE', message: 'Too large.' },
        finishedAt: '2030-01-01T00:01:00.000Z',
      };

      await store().replace(ended, etag);

      expect((await store().find(refOf(run)))?.document).toEqual(ended);
    });
  });

  describe('places', () => {
    placesContract({
      store: (id, tenantId, state) => givenRun({ id, tenantId, state }),
      admit: (id, tenantId, limit, now) => store().admit({ tenantId, runId: id }, limit, now),
      newId: () => makeRun().id,
    });
  });

  describe('listing', () => {
    it("shows the project's runs newest first, page after page, without loss or repetition", async () => {
      const { tenantId, projectId } = makeRun();
      const times = [3, 1, 2, 2, 5, 4].map((day) => `2030-01-0${day}T00:00:00.000Z`);
      for (const createdAt of times) await givenRun({ tenantId, projectId, createdAt });
      await givenRun({ tenantId });
      await givenRun({ projectId });

      for (const limit of [1, 2, 4, 100]) {
        const listed = await allPages((cursor) => store().list(tenantId, projectId, { limit, cursor }));

        expect(listed.map(({ createdAt }) => createdAt)).toEqual(times.toSorted().toReversed());
        expect(new Set(listed.map(({ id }) => id)).size).toBe(times.length);
      }
    });

    it.each(['nonsense', 'aGVsbG8', ''])('refuses the unknown cursor %p', async (cursor) => {
      const { tenantId, projectId } = await givenRun();

      const listed = store().list(tenantId, projectId, { limit: 10, cursor });

      await expect(listed).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
    });

    it('finds stalled runs of all tenants, and neither those that move nor those that ended', async () => {
      const old = '2001-01-01T00:00:00.000Z';
      const stalled = [await givenRun({ updatedAt: old }), await givenRun({ updatedAt: old, state: 'running' })];
      await givenRun({ updatedAt: old, state: 'succeeded' });
      await givenRun({ updatedAt: '2001-01-01T00:00:00.002Z' });

      const found = await store().listStalled('2001-01-01T00:00:00.001Z');

      expect(found.map(({ id }) => id).sort()).toEqual(stalled.map(({ id }) => id).sort());
      for (const run of stalled) await store().erase(refOf(run));
    });

    it('lists what has ended and was accepted before a time, the oldest first', async () => {
      const { tenantId, projectId } = makeRun();
      const at = (day: number) => `2030-01-0${day}T00:00:00.000Z`;
      const given = (createdAt: string, state: Run['state']) => givenRun({ tenantId, projectId, createdAt, state });
      const [second, first] = [await given(at(2), 'failed'), await given(at(1), 'succeeded')];
      const third = await given(at(3), 'cancelled');
      await given(at(1), 'running');
      await given(at(4), 'succeeded');
      await givenRun({ tenantId, createdAt: at(1), state: 'succeeded' });
      await givenRun({ projectId, createdAt: at(1), state: 'succeeded' });

      const list = async (limit: number) =>
        (await store().listEnded(tenantId, projectId, at(4), limit)).map(({ id }) => id);

      expect(await list(100)).toEqual([first.id, second.id, third.id]);
      expect(await list(2)).toEqual([first.id, second.id]);
    });

    it('knows whether a run of the project is about a snapshot', async () => {
      const { tenantId, projectId, snapshotId } = await givenRun();
      const other = makeRun();

      const used = await Promise.all([
        store().usesSnapshot(tenantId, projectId, snapshotId),
        store().usesSnapshot(tenantId, projectId, other.snapshotId),
        store().usesSnapshot(tenantId, other.projectId, snapshotId),
        store().usesSnapshot(other.tenantId, projectId, snapshotId),
      ]);

      expect(used).toEqual([true, false, false, false]);
    });

    it('shows nothing of one tenant to another', async () => {
      const theirs = await givenRun({ state: 'planned' });
      await store().completeBatch(refOf(theirs), makeBatch('b00001'));
      const asMine = { tenantId: makeRun().tenantId, runId: theirs.id };

      expect(await store().find(asMine)).toBeUndefined();
      expect(await store().findBatch(asMine, 'b00001')).toBeUndefined();
      expect(await store().listBatchIds(asMine)).toEqual([]);
      expect(await store().progress(asMine)).toEqual({ batches: 0, files: 0 });
      const page = { limit: 10, cursor: undefined };
      expect((await store().list(asMine.tenantId, theirs.projectId, page)).items).toEqual([]);
      expect(await store().completeBatch(asMine, makeBatch('b00002'))).toBe(false);
      await store().erase(asMine);
      expect(await store().listBatchIds(refOf(theirs))).toEqual(['b00001']);
    });
  });

  describe('completing a batch', () => {
    it('records it and takes the run along, both', async () => {
      const run = await givenRun({ state: 'planned', nudges: 2 });

      expect(await store().completeBatch(refOf(run), makeBatch('b00001'))).toBe(true);

      expect((await store().find(refOf(run)))?.document).toEqual({
        ...run,
        state: 'running',
        updatedAt: '2030-01-01T00:00:09.000Z',
        nudges: 0,
      });
      expect(await store().findBatch(refOf(run), 'b00001')).toEqual(makeBatch('b00001'));
    });

    it('counts each batch once, however often and at once it is recorded', async () => {
      const run = await givenRun({ state: 'planned' });
      const ids = ['b00001', 'b00002', 'b00003'];
      const records = [...ids, ...ids, ...ids].map((id) => store().completeBatch(refOf(run), makeBatch(id)));

      expect(new Set(await Promise.all(records))).toEqual(new Set([true]));

      expect(await store().progress(refOf(run))).toEqual({ batches: 3, files: 9 });
      expect((await store().listBatchIds(refOf(run))).sort()).toEqual(ids);
    });

    it('knows more batches than one page of the database holds', async () => {
      const run = await givenRun({ state: 'planned' });
      const ids = Array.from({ length: 130 }, (_, index) => `b${String(index + 1).padStart(5, '0')}`);
      for (const id of ids) await store().completeBatch(refOf(run), makeBatch(id));

      expect(await store().progress(refOf(run))).toEqual({ batches: 130, files: 390 });
      expect((await store().listBatchIds(refOf(run))).sort()).toEqual(ids);
      await store().erase(refOf(run));
      expect(await store().progress(refOf(run))).toEqual({ batches: 0, files: 0 });
      expect(await store().find(refOf(run))).toBeUndefined();
    });

    it.each(['accepted', 'succeeded', 'failed', 'cancelled'] as const)(
      'records nothing in a run that is %s',
      async (state) => {
        const run = await givenRun({ state });

        expect(await store().completeBatch(refOf(run), makeBatch('b00001'))).toBe(false);

        expect((await store().find(refOf(run)))?.document).toEqual(run);
        expect(await store().findBatch(refOf(run), 'b00001')).toBeUndefined();
      },
    );

    it('records nothing in a run that was erased', async () => {
      const run = await givenRun({ state: 'planned' });
      await store().erase(refOf(run));

      expect(await store().completeBatch(refOf(run), makeBatch('b00001'))).toBe(false);

      expect(await store().listBatchIds(refOf(run))).toEqual([]);
    });

    it('either counts before the end of the run or not at all', async () => {
      const run = await givenRun({ state: 'planned' });
      const end = async (): Promise<void> => {
        for (;;) {
          const { document, etag } = (await store().find(refOf(run)))!;
          const isReplaced = await store()
            .replace({ ...document, state: 'cancelled' }, etag)
            .then(
              () => true,
              () => false,
            );
          if (isReplaced) return;
        }
      };

      const [isRecorded] = await Promise.all([store().completeBatch(refOf(run), makeBatch('b00001')), end()]);

      expect((await store().find(refOf(run)))?.document.state).toBe('cancelled');
      expect(await store().listBatchIds(refOf(run))).toEqual(isRecorded ? ['b00001'] : []);
    });
  });

  describe('the outbox', () => {
    it('shows what is older than a moment and not sent, oldest first', async () => {
      const [late, early] = ['2001-01-01T00:00:02.000Z', '2001-01-01T00:00:01.000Z'];
      const runs = [makeRun(), makeRun()];
      await store().createIfAbsent(runs[0]!, makeOutbox(runs[0]!, { createdAt: late }));
      await store().createIfAbsent(runs[1]!, makeOutbox(runs[1]!, { createdAt: early }));

      expect((await store().listUnsent(late)).map(({ runId }) => runId)).toEqual([runs[1]!.id]);
      const both = await store().listUnsent('2001-01-01T00:00:03.000Z');
      expect(both.map(({ runId }) => runId)).toEqual([runs[1]!.id, runs[0]!.id]);
      for (const record of both) await store().markSent(record);
      expect(await store().listUnsent('2001-01-01T00:00:03.000Z')).toEqual([]);
    });

    it('lets a record be marked as sent twice, or after the run is gone', async () => {
      const run = await givenRun();
      await store().markSent(makeOutbox(run));
      await store().markSent(makeOutbox(run));
      await store().erase(refOf(run));

      await store().markSent(makeOutbox(run));

      expect(await unsentOf(run)).toEqual([]);
    });

    it('is erased with the run', async () => {
      const run = await givenRun();

      await store().erase(refOf(run));
      await store().erase(refOf(run));

      expect(await unsentOf(run)).toEqual([]);
    });
  });

  it('finds nothing for a run nobody knows', async () => {
    const ref = { tenantId: randomIds.next('ten'), runId: randomIds.next('run') };

    expect(await store().find(ref)).toBeUndefined();
    expect(await store().findBatch(ref, 'b00001')).toBeUndefined();
    expect(await store().progress(ref)).toEqual({ batches: 0, files: 0 });
  });
}
