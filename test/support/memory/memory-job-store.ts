import type { OutboxRecord } from '../../../shared/events';
import { hasJobEnded, type Job, type JobRef, type JobStore, type PartRecord } from '../../../shared/jobs';
import type { MemoryRunStore } from './memory-run-store';
import { memoryPage } from './memory-page';
import { MemoryPlaces } from './memory-places';
import { VersionedMap } from './versioned-map';

export interface MemoryJobStore extends JobStore {
  /** `<tenant>/<job>/<record>` of everything that is stored. */
  names(): string[];
}

/** Its records lie where those of runs do: one relay resends both. */
export function memoryJobStore(outbox?: Pick<MemoryRunStore, 'storeOutbox' | 'eraseOutbox'>): MemoryJobStore {
  const storeOutbox = (record: OutboxRecord): void => outbox?.storeOutbox(record);
  const jobs = new VersionedMap<Job>();
  const parts = new VersionedMap<PartRecord>();
  const places = new MemoryPlaces();
  const folderOf = ({ tenantId, jobId }: JobRef): string => `${tenantId}/${jobId}/`;
  const nameOf = ({ tenantId, id }: Job): string => `${folderOf({ tenantId, jobId: id })}job`;
  const sortKey = ({ createdAt, id }: Job): string => `${createdAt}/${id}`;
  return {
    names: () => [...jobs.keys(), ...parts.keys()],
    async createIfAbsent(job, record) {
      const found = jobs.get(nameOf(job));
      if (found !== undefined) return { job: found.document, isNew: false };
      jobs.set(nameOf(job), job);
      storeOutbox(record);
      return { job: structuredClone(job), isNew: true };
    },
    find: async (job) => jobs.get(`${folderOf(job)}job`),
    async replace(job, etag, records = []) {
      jobs.replace(nameOf(job), job, etag);
      for (const record of records) storeOutbox(record);
    },
    async list(tenantId, projectId, page) {
      const own = jobs.values().filter((job) => job.tenantId === tenantId && job.projectId === projectId);
      own.sort((left, right) => (sortKey(left) < sortKey(right) ? 1 : -1));
      return memoryPage(own, page, sortKey);
    },
    async admit({ tenantId, jobId }, limit, now) {
      const own = jobs.values().filter((job) => job.tenantId === tenantId);
      const underWay = own.filter((job) => !hasJobEnded(job)).map(({ id }) => id);
      return places.take(
        { tenantId, id: jobId },
        { limit, now, underWay, isStored: (id) => own.some((job) => job.id === id) },
      );
    },
    listStalled: async (before) => jobs.values().filter((job) => !hasJobEnded(job) && job.updatedAt < before),
    async listEnded(tenantId, projectId, before, limit) {
      const own = jobs.values().filter((job) => job.tenantId === tenantId && job.projectId === projectId);
      const old = own.filter((job) => hasJobEnded(job) && sortKey(job) < before);
      return old.sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1)).slice(0, limit);
    },
    listUnderWay: async (tenantId, projectId) =>
      jobs.values().filter((job) => job.tenantId === tenantId && job.projectId === projectId && !hasJobEnded(job)),
    async completePart(job, record) {
      const name = `${folderOf(job)}job`;
      const found = jobs.get(name)?.document;
      if (found === undefined || (found.state !== 'planned' && found.state !== 'running')) return false;
      jobs.set(name, { ...found, state: 'running', updatedAt: record.finishedAt, nudges: 0 });
      parts.set(`${folderOf(job)}${record.partId}`, record);
      return true;
    },
    async take(job, nanoDollars, limitNanoDollars) {
      const name = `${folderOf(job)}job`;
      const found = jobs.get(name)?.document;
      if (found === undefined || (found.state !== 'planned' && found.state !== 'running')) return false;
      const takenNanoDollars = found.takenNanoDollars + nanoDollars;
      if (takenNanoDollars > limitNanoDollars) return false;
      jobs.set(name, { ...found, takenNanoDollars });
      return true;
    },
    findPart: async (job, partId) => parts.get(`${folderOf(job)}${partId}`)?.document,
    async listParts(job) {
      const names = parts.keys().filter((name) => name.startsWith(folderOf(job)));
      return names.map((name) => parts.get(name)!.document);
    },
    async erase(job) {
      outbox?.eraseOutbox({ tenantId: job.tenantId, runId: job.jobId });
      for (const map of [jobs, parts]) {
        for (const name of map.keys()) if (name.startsWith(folderOf(job))) map.delete(name);
      }
    },
  };
}
