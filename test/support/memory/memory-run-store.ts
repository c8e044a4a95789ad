import type { OutboxRecord, OutboxStore } from '../../../shared/events';
import { isTerminal, type BatchRecord, type Run, type RunRef, type RunStore } from '../../../shared/runs';
import { memoryPage } from './memory-page';
import { MemoryPlaces } from './memory-places';
import { VersionedMap } from './versioned-map';

export interface MemoryRunStore extends RunStore, OutboxStore {
  /** `<tenant>/<run>/<record>` of everything that is stored. */
  names(): string[];
  /** For other stores whose messages the same relay sends. */
  storeOutbox(record: OutboxRecord): void;
  eraseOutbox(run: RunRef): void;
}

export function memoryRunStore(): MemoryRunStore {
  const runs = new VersionedMap<Run>();
  const batches = new VersionedMap<BatchRecord>();
  const outboxes = new VersionedMap<OutboxRecord>();
  const places = new MemoryPlaces();
  const folderOf = ({ tenantId, runId }: RunRef): string => `${tenantId}/${runId}/`;
  const nameOf = (run: Run): string => `${folderOf({ tenantId: run.tenantId, runId: run.id })}run`;
  const outboxName = ({ tenantId, runId = '', id }: OutboxRecord): string => `${folderOf({ tenantId, runId })}${id}`;
  const sortKey = ({ createdAt, id }: Run): string => `${createdAt}/${id}`;
  const namesOf = (run: RunRef): string[] => batches.keys().filter((name) => name.startsWith(folderOf(run)));
  const batchesOf = (run: RunRef): BatchRecord[] => namesOf(run).map((name) => batches.get(name)!.document);

  function eraseIn(map: Pick<VersionedMap<object>, 'keys' | 'delete'>, run: RunRef): void {
    for (const name of map.keys()) if (name.startsWith(folderOf(run))) map.delete(name);
  }

  return {
    names: () => [...runs.keys(), ...batches.keys(), ...outboxes.keys()],

    async createIfAbsent(run, outbox) {
      const found = runs.get(nameOf(run));
      if (found !== undefined) return { run: found.document, isNew: false };
      runs.set(nameOf(run), run);
      outboxes.set(outboxName(outbox), outbox);
      return { run: structuredClone(run), isNew: true };
    },
    find: async (run) => runs.get(`${folderOf(run)}run`),
    async replace(run, etag, records = []) {
      runs.replace(nameOf(run), run, etag);
      for (const record of records) outboxes.set(outboxName(record), record);
    },
    async list(tenantId, projectId, page) {
      const own = runs.values().filter((run) => run.tenantId === tenantId && run.projectId === projectId);
      own.sort((left, right) => (sortKey(left) < sortKey(right) ? 1 : -1));
      return memoryPage(own, page, sortKey);
    },
    async admit({ tenantId, runId }, limit, now) {
      const own = runs.values().filter((run) => run.tenantId === tenantId);
      const underWay = own.filter((run) => !isTerminal(run)).map(({ id }) => id);
      return places.take(
        { tenantId, id: runId },
        { limit, now, underWay, isStored: (id) => own.some((run) => run.id === id) },
      );
    },
    listStalled: async (before) => runs.values().filter((run) => !isTerminal(run) && run.updatedAt < before),

    async listEnded(tenantId, projectId, before, limit) {
      const own = runs.values().filter((run) => run.tenantId === tenantId && run.projectId === projectId);
      const old = own.filter((run) => isTerminal(run) && sortKey(run) < before);
      return old.sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1)).slice(0, limit);
    },
    usesSnapshot: async (tenantId, projectId, snapshotId) =>
      runs
        .values()
        .some((run) => run.tenantId === tenantId && run.projectId === projectId && run.snapshotId === snapshotId),

    async completeBatch(run, record) {
      const name = `${folderOf(run)}run`;
      const found = runs.get(name)?.document;
      if (found === undefined || (found.state !== 'planned' && found.state !== 'running')) return false;
      runs.set(name, { ...found, state: 'running', updatedAt: record.finishedAt, nudges: 0 });
      batches.set(`${folderOf(run)}${record.batchId}`, record);
      return true;
    },
    findBatch: async (run, batchId) => batches.get(`${folderOf(run)}${batchId}`)?.document,
    listBatchIds: async (run) => batchesOf(run).map(({ batchId }) => batchId),
    async progress(run) {
      const own = batchesOf(run);
      return { batches: own.length, files: own.reduce((sum, { files }) => sum + files, 0) };
    },
    async erase(run) {
      for (const map of [batches, outboxes, runs]) eraseIn(map, run);
    },

    async listUnsent(before) {
      const unsent = outboxes.values().filter(({ createdAt }) => createdAt < before);
      return unsent.sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
    },
    storeOutbox: (record) => outboxes.set(outboxName(record), record),
    eraseOutbox: (run) => eraseIn(outboxes, run),
    markSent: async (record) => outboxes.delete(outboxName(record)),
  };
}
