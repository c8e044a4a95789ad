import type { TaskAnswerStore, KeptTaskAnswer } from '../../../shared/jobs';

export function memoryTaskAnswerStore(): TaskAnswerStore {
  const answers = new Map<string, KeptTaskAnswer>();
  return {
    find: async (tenantId, id) => answers.get(`${tenantId}/${id}`),
    async createIfAbsent(kept) {
      const name = `${kept.tenantId}/${kept.id}`;
      const stored = answers.get(name) ?? structuredClone(kept);
      answers.set(name, stored);
      return stored;
    },
  };
}
