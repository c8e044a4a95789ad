import type { ParkedMessage, ParkedMessageStore } from '../../../shared/parking';

export interface MemoryParkedStore extends ParkedMessageStore {
  messages(): ParkedMessage[];
}

export function memoryParkedStore(): MemoryParkedStore {
  const parked = new Map<string, ParkedMessage>();
  return {
    messages: () => [...parked.values()],
    park: async (message) => void parked.set(message.id, message),
  };
}
