import type { OutboxRecord, OutboxStore } from '../../../shared/events';

export interface MemoryOutbox extends OutboxStore {
  keep(record: OutboxRecord): Promise<void>;
}

/** Records that lie beside what they tell of. */
export function memoryOutbox(): MemoryOutbox {
  const records = new Map<string, OutboxRecord>();
  return {
    keep: async (record) => void records.set(`${record.tenantId}/${record.id}`, structuredClone(record)),
    listUnsent: async (before) => [...records.values()].filter(({ createdAt }) => createdAt < before),
    markSent: async ({ tenantId, id }) => void records.delete(`${tenantId}/${id}`),
  };
}
