import type { ParkedMessage, ParkedMessageStore } from '../../../shared/parking';
import { memoryPage } from './memory-page';

export interface MemoryParkedStore extends ParkedMessageStore {
  messages(): ParkedMessage[];
}

export function memoryParkedStore(): MemoryParkedStore {
  const parked = new Map<string, ParkedMessage>();
  const sortKey = ({ parkedAt, id }: ParkedMessage): string => `${parkedAt}/${id}`;
  return {
    messages: () => [...parked.values()],
    park: async (message) => void parked.set(message.id, message),
    async list({ queue, limit, cursor }) {
      const found = [...parked.values()].filter((message) => queue === undefined || message.queue === queue);
      found.sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));
      return memoryPage(found, { limit, cursor }, sortKey);
    },
    remove: async ({ id }) => void parked.delete(id),
  };
}
