import type { TaskAnswerStore, KeptTaskAnswer } from '../../../shared/jobs';

export interface MemoryTaskAnswerStore extends TaskAnswerStore {
  /** Names of everything that is stored. */
  names(): string[];
}

export function memoryTaskAnswerStore(): MemoryTaskAnswerStore {
  const answers = new Map<string, KeptTaskAnswer>();
  return {
    names: () => [...answers.keys()],
    find: async (tenantId, id) => answers.get(`${tenantId}/${id}`),
    async createIfAbsent(kept) {
      const name = `${kept.tenantId}/${kept.id}`;
      const stored = answers.get(name) ?? structuredClone(kept);
      answers.set(name, stored);
      return stored;
    },
    async eraseProject(tenantId, projectId) {
      for (const [name, kept] of answers) {
        if (kept.tenantId === tenantId && kept.projectId === projectId) answers.delete(name);
      }
    },
  };
}
