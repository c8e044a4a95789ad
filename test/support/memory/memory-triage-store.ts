import type { OutboxRecord } from '../../../shared/events';
import type { TriageDecision, TriageRef, TriageStore } from '../../../shared/triage';
import { memoryPage } from './memory-page';

export interface MemoryTriageStore extends TriageStore {
  /** `<tenant>/<project>/<fingerprint>` of everything that is stored. */
  names(): string[];
}

/** `keepOutbox` puts a record where that of projects lies. */
export function memoryTriageStore(keepOutbox: (record: OutboxRecord) => Promise<void>): MemoryTriageStore {
  const decisions = new Map<string, TriageDecision>();
  const nameOf = ({ tenantId, projectId, fingerprint }: TriageRef): string => `${tenantId}/${projectId}/${fingerprint}`;
  const sortKeyOf = ({ decidedAt, id }: TriageDecision): string => `${decidedAt}/${id}`;
  const all = (tenantId: string, projectId: string): TriageDecision[] =>
    [...decisions.values()].filter((one) => one.tenantId === tenantId && one.projectId === projectId);
  return {
    names: () => [...decisions.keys()],
    async put(decision, outbox) {
      decisions.set(nameOf(decision), structuredClone(decision));
      for (const record of outbox) await keepOutbox(record);
    },
    find: async (ref) => decisions.get(nameOf(ref)),
    async list(tenantId, projectId, { verdict, limit, cursor }) {
      const wanted = all(tenantId, projectId).filter((one) => verdict === undefined || one.verdict === verdict);
      wanted.sort((left, right) => (sortKeyOf(left) < sortKeyOf(right) ? 1 : -1));
      return memoryPage(wanted, { limit, cursor }, sortKeyOf);
    },
    all: async (tenantId, projectId) => all(tenantId, projectId),
    async remove(ref, outbox) {
      if (!decisions.delete(nameOf(ref))) return false;
      for (const record of outbox) await keepOutbox(record);
      return true;
    },
    async eraseProject(tenantId, projectId) {
      for (const one of all(tenantId, projectId)) decisions.delete(nameOf(one));
    },
  };
}
