import type { OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import { WebhookEvent } from '../../contracts';
import type { DeliveryRecord, Webhook, WebhookStore } from '../../webhooks';
import type { CosmosDatabase } from './cosmos-database';
import { busy, throwCosmosError } from './cosmos-errors';
import { outboxOperations } from './cosmos-outbox';
import { deleteItem, readItem, runBatch, toJson } from './items';
import { queryAll } from './query';

const DELIVERY_SECONDS = 30 * 86_400;

const WebhookDocument = z.object({
  id: z.string(),
  tenantId: z.string(),
  projectId: z.string(),
  url: z.string(),
  events: z.array(WebhookEvent),
  createdAt: z.string(),
});

const DeliveryDocument = z.object({
  id: z.string(),
  tenantId: z.string(),
  outcome: z.enum(['delivered', 'given-up']),
});

/** Webhooks in the container `projects`, in the partition of their tenant, and what became of deliveries until nobody asks any more. */
export function createCosmosWebhookStore(database: CosmosDatabase): WebhookStore {
  const container = database.container('projects');
  const webhookBody = (webhook: Webhook) => toJson({ ...webhook, type: 'webhook' });
  const deliveryBody = (record: DeliveryRecord) => toJson({ ...record, type: 'delivery', ttl: DELIVERY_SECONDS });

  async function list(tenantId: string, projectId: string): Promise<Webhook[]> {
    const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'webhook' AND c.projectId = @projectId
      ORDER BY c.createdAt`;
    return queryAll(container, { text, parameters: { tenantId, projectId }, partitionKey: tenantId }, WebhookDocument);
  }

  return {
    list,

    async create(webhook, limit, outbox) {
      const { tenantId, projectId } = webhook;
      // Whoever is not the first has lost to one that was stored: after so many tries there is room for none.
      for (let attempt = 0; attempt <= limit; attempt++) {
        // Read before they are counted: whoever stores one in between changes it.
        const turn = await readItem(container, turnId(projectId), tenantId, z.object({}));
        if ((await list(tenantId, projectId)).length >= limit) return false;
        const operations: OperationInput[] = [
          turnOperation(webhook, turn?.etag),
          { operationType: 'Create', resourceBody: webhookBody(webhook) },
          ...outboxOperations(outbox),
        ];
        if ((await runBatch(container, operations, tenantId)) === undefined) return true;
      }
      throw busy();
    },

    async find({ tenantId, projectId, webhookId }) {
      const found = await readItem(container, webhookId, tenantId, WebhookDocument);
      return found?.document.projectId === projectId ? found.document : undefined;
    },

    async remove({ tenantId, projectId, webhookId }, outbox) {
      const found = await readItem(container, webhookId, tenantId, WebhookDocument);
      if (found?.document.projectId !== projectId) return false;
      const operations: OperationInput[] = [{ operationType: 'Delete', id: webhookId }, ...outboxOperations(outbox)];
      return (await runBatch(container, operations, tenantId)) === undefined;
    },

    async eraseProject(tenantId, projectId) {
      for (const { id } of await list(tenantId, projectId)) await deleteItem(container, id, tenantId);
      await deleteItem(container, turnId(projectId), tenantId);
    },

    findDelivery: async (tenantId, id) => (await readItem(container, id, tenantId, DeliveryDocument))?.document,

    async recordDelivery(record) {
      await container.items.upsert(deliveryBody(record)).catch(throwCosmosError);
    },
  };
}

const turnId = (projectId: string): string => `webhooks-${projectId}`;

/**
 * Of calls that create webhooks of one project at once, each changes this document as it has read it, together with what it stores: so one
 * of them goes through, and the others count again.
 */
function turnOperation({ tenantId, projectId, id }: Webhook, etag: string | undefined): OperationInput {
  const resourceBody = { id: turnId(projectId), tenantId, projectId, type: 'webhook-turn', last: id };
  if (etag === undefined) return { operationType: 'Create', resourceBody };
  return { operationType: 'Replace', id: turnId(projectId), resourceBody, ifMatch: etag };
}
