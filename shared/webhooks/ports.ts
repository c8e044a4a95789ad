import type { WebhookEvent } from '../contracts';
import type { OutboxRecord } from '../events';

export interface Webhook {
  id: string;
  tenantId: string;
  projectId: string;
  url: string;
  events: WebhookEvent[];
  createdAt: string;
}

export interface WebhookRef {
  tenantId: string;
  projectId: string;
  webhookId: string;
}

/** What became of a delivery for good. */
export interface DeliveryRecord {
  id: string;
  tenantId: string;
  outcome: 'delivered' | 'given-up';
}

/** Webhooks beside their project. A change and its event are stored together or not at all. */
export interface WebhookStore {
  /** False when its project has `limit` of them already, however many are created at once; then the outbox is not stored either. */
  create(webhook: Webhook, limit: number, outbox: readonly OutboxRecord[]): Promise<boolean>;
  find(ref: WebhookRef): Promise<Webhook | undefined>;
  /** Oldest first. */
  list(tenantId: string, projectId: string): Promise<Webhook[]>;
  /** False when it is gone already, and then the outbox is not stored either. */
  remove(ref: WebhookRef, outbox: readonly OutboxRecord[]): Promise<boolean>;
  /** Removes those of a project. */
  eraseProject(tenantId: string, projectId: string): Promise<void>;

  findDelivery(tenantId: string, deliveryId: string): Promise<DeliveryRecord | undefined>;
  /** Kept for a month. */
  recordDelivery(record: DeliveryRecord): Promise<void>;
}

export interface WebhookCall {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Calls an address that somebody else chose. Throws `ForbiddenAddress` for one that nobody may choose. */
export interface WebhookSender {
  /** Status of the answer. */
  post(call: WebhookCall): Promise<number>;
}
