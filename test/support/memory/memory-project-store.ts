import type { OutboxRecord } from '../../../shared/events';
import { AurelisError } from '../../../shared/kernel';
import type { Erasure, Project, ProjectStore, Snapshot, Versioned } from '../../../shared/projects';
import { memoryPage } from './memory-page';
import { memoryOutbox } from './memory-outbox';
import { VersionedMap } from './versioned-map';

export interface MemoryProjectStore extends ProjectStore {
  /** `<tenant>/<id>` of every project and snapshot that is stored, also of those being erased. */
  names(): string[];
  /** Takes a project and its snapshots away, as if it had been erased long ago. */
  forget(tenantId: string, projectId: string): Promise<void>;
  /** For other stores whose messages lie beside those of projects. */
  keepOutbox(record: OutboxRecord): Promise<void>;
}

export function memoryProjectStore(): MemoryProjectStore {
  const projects = new VersionedMap<Project>();
  const snapshots = new VersionedMap<Snapshot>();
  const erasures = new VersionedMap<Erasure>();
  const nameOf = ({ tenantId, id }: { tenantId: string; id: string }): string => `${tenantId}/${id}`;
  const sortKey = ({ createdAt, id }: Project): string => `${createdAt}/${id}`;

  function requireStored(name: string): Versioned<Project> {
    const found = projects.get(name);
    if (found === undefined) throw new AurelisError('NOT_FOUND', 'There is no such project.');
    return found;
  }

  const outboxes = memoryOutbox();

  async function eraseSnapshots(tenantId: string, projectId: string): Promise<void> {
    for (const snapshot of snapshots.values()) {
      if (snapshot.tenantId === tenantId && snapshot.projectId === projectId) snapshots.delete(nameOf(snapshot));
    }
  }

  return {
    keepOutbox: (record) => outboxes.keep(record),
    listUnsent: (before) => outboxes.listUnsent(before),
    markSent: (record) => outboxes.markSent(record),
    async forget(tenantId, id) {
      await eraseSnapshots(tenantId, id);
      projects.delete(nameOf({ tenantId, id }));
    },
    names: () => [...projects.keys(), ...snapshots.keys()],

    async createIfAbsent(project, outbox = []) {
      const isNew = projects.get(nameOf(project)) === undefined;
      if (isNew) {
        projects.set(nameOf(project), project);
        for (const record of outbox) await outboxes.keep(record);
      }
      return { ...requireStored(nameOf(project)), isNew };
    },
    async find(tenantId, id) {
      const found = projects.get(nameOf({ tenantId, id }));
      return found?.document.deletedAt === undefined ? found : undefined;
    },
    findOwner: async (projectId) =>
      projects.values().find(({ id, deletedAt }) => id === projectId && deletedAt === undefined),
    async list(tenantId, page) {
      const own = projects.values().filter((project) => project.tenantId === tenantId && !project.deletedAt);
      own.sort((left, right) => (sortKey(left) < sortKey(right) ? 1 : -1));
      return memoryPage(own, page, sortKey);
    },
    async replace(project, etag, outbox = []) {
      projects.replace(nameOf(project), project, etag);
      for (const record of outbox) await outboxes.keep(record);
      return requireStored(nameOf(project));
    },
    listErasing: async (before) =>
      projects.values().filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < before),
    listWithRetention: async () =>
      projects
        .values()
        .filter(({ retentionDays, deletedAt }) => retentionDays !== undefined && deletedAt === undefined),
    eraseSnapshots,
    async findErasing(tenantId, projectId) {
      const found = projects.get(nameOf({ tenantId, id: projectId }));
      return found?.document.deletedAt === undefined ? undefined : found;
    },
    countSnapshots: async (tenantId, projectId) =>
      snapshots.values().filter((snapshot) => snapshot.tenantId === tenantId && snapshot.projectId === projectId)
        .length,
    async erase(erasure, etag, outbox = []) {
      const { id, tenant_id: tenantId, project_id: projectId } = erasure;
      const name = nameOf({ tenantId, id: projectId });
      if (projects.get(name)?.etag !== etag) return false;
      const certificate = nameOf({ tenantId, id });
      if (erasures.get(certificate) !== undefined) return false;
      projects.delete(name);
      erasures.set(certificate, erasure);
      for (const record of outbox) await outboxes.keep(record);
      return true;
    },
    findErasure: async (tenantId, id) => erasures.get(nameOf({ tenantId, id }))?.document,
    async listErasures(tenantId, { projectId, ...page }) {
      const own = erasures.values().filter((erasure) => erasure.tenant_id === tenantId);
      const wanted = own.filter((erasure) => projectId === undefined || erasure.project_id === projectId);
      const keyOf = ({ erased_at, id }: Erasure): string => `${erased_at}/${id}`;
      wanted.sort((left, right) => (keyOf(left) < keyOf(right) ? 1 : -1));
      return memoryPage(wanted, page, keyOf);
    },

    async createSnapshotIfAbsent(snapshot) {
      if (snapshots.get(nameOf(snapshot)) === undefined) snapshots.set(nameOf(snapshot), snapshot);
      return snapshots.get(nameOf(snapshot))?.document ?? snapshot;
    },
    async findSnapshot(tenantId, projectId, id) {
      const found = snapshots.get(nameOf({ tenantId, id }))?.document;
      return found?.projectId === projectId ? found : undefined;
    },
    async listSnapshots(tenantId, projectId, before) {
      const own = snapshots.values().filter((one) => one.tenantId === tenantId && one.projectId === projectId);
      const old = own.filter(({ createdAt }) => createdAt < before);
      return old.sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
    },
    async eraseSnapshot({ tenantId, snapshotId: id }) {
      snapshots.delete(nameOf({ tenantId, id }));
    },
  };
}
