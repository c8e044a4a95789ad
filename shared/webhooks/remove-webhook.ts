import { createEvent, eventRecord, publish, type MessageQueue } from '../events';
import { AurelisError, type Clock } from '../kernel';
import { requireProject, type ProjectStore } from '../projects';
import type { Telemetry } from '../telemetry';
import type { WebhookRef, WebhookStore } from './ports';

export interface RemoveWebhookPorts {
  webhooks: Pick<WebhookStore, 'remove'>;
  projects: Pick<ProjectStore, 'find' | 'markSent'>;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
}

/** What is on its way to it is no longer delivered. */
export async function removeWebhook(ref: WebhookRef, actor: string, ports: RemoveWebhookPorts): Promise<void> {
  const { tenantId, projectId, webhookId } = ref;
  await requireProject(projectId, tenantId, ports.projects);
  const outbox = eventRecord(
    createEvent(
      {
        type: 'configuration.changed',
        data: { actor, change: 'deleted', subject: { kind: 'webhook', id: webhookId } },
      },
      { tenantId, projectId, identity: [webhookId, 'deleted'] },
      ports,
    ),
  );
  const isRemoved = await ports.webhooks.remove(ref, [outbox]);
  if (!isRemoved) throw new AurelisError('NOT_FOUND', 'There is no such webhook.');
  await publish(outbox, { ...ports, outbox: ports.projects });
}
