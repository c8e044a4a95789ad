import type { AnswerStore, KeptAnswer } from '../../../shared/jobs';

export function memoryAnswerStore(): AnswerStore {
  const answers = new Map<string, KeptAnswer>();
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
