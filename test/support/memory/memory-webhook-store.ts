import type { OutboxRecord } from '../../../shared/events';
import type { DeliveryRecord, Webhook, WebhookStore } from '../../../shared/webhooks';

export interface MemoryWebhookStore extends WebhookStore {
  /** `<tenant>/<project>/<id>` of everything that is stored. */
  names(): string[];
  deliveries(): DeliveryRecord[];
}

/** `keepOutbox` puts a record where that of projects lies. */
export function memoryWebhookStore(keepOutbox: (record: OutboxRecord) => Promise<void>): MemoryWebhookStore {
  const webhooks = new Map<string, Webhook>();
  const deliveries = new Map<string, DeliveryRecord>();
  const nameOf = ({ tenantId, projectId, id }: Pick<Webhook, 'tenantId' | 'projectId' | 'id'>): string =>
    `${tenantId}/${projectId}/${id}`;
  const keepAll = async (records: readonly OutboxRecord[]): Promise<void> => {
    for (const record of records) await keepOutbox(record);
  };
  return {
    names: () => [...webhooks.keys()],
    deliveries: () => [...deliveries.values()],
    async create(webhook, limit, outbox) {
      const { tenantId, projectId } = webhook;
      const own = [...webhooks.values()].filter((one) => one.tenantId === tenantId && one.projectId === projectId);
      if (own.length >= limit) return false;
      webhooks.set(nameOf(webhook), webhook);
      await keepAll(outbox);
      return true;
    },
    find: async ({ webhookId, ...ref }) => webhooks.get(nameOf({ ...ref, id: webhookId })),
    list: async (tenantId, projectId) =>
      [...webhooks.values()].filter((one) => one.tenantId === tenantId && one.projectId === projectId),
    async remove({ webhookId, ...ref }, outbox) {
      if (!webhooks.delete(nameOf({ ...ref, id: webhookId }))) return false;
      await keepAll(outbox);
      return true;
    },
    async eraseProject(tenantId, projectId) {
      for (const name of webhooks.keys()) if (name.startsWith(`${tenantId}/${projectId}/`)) webhooks.delete(name);
    },
    findDelivery: async (tenantId, id) => deliveries.get(`${tenantId}/${id}`),
    recordDelivery: async (record) => void deliveries.set(`${record.tenantId}/${record.id}`, record),
  };
}
