import type { SecretSource } from '../access';
import type { CreateWebhook } from '../contracts';
import { createEvent, eventRecord, publish, type MessageQueue } from '../events';
import { AurelisError, urlProblem, type Clock, type IdSource } from '../kernel';
import { isToBeErased, requireProject, type ProjectStore } from '../projects';
import type { Telemetry } from '../telemetry';
import type { Webhook, WebhookStore } from './ports';
import { webhookSecret } from './sign-webhook';

/** Each event of a project is one call for each of them. */
const MAX_WEBHOOKS = 10;

export interface CreateWebhookPorts {
  webhooks: Pick<WebhookStore, 'create' | 'eraseProject'>;
  projects: Pick<ProjectStore, 'find' | 'markSent'>;
  secrets: SecretSource;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
  ids: IdSource;
  allowsPrivateWebhooks: boolean;
}

/** Makes a webhook and its secret, which is shown this once. */
export async function createWebhook(
  { projectId, actor, url, events }: CreateWebhook & { projectId: string; actor: string },
  tenantId: string,
  ports: CreateWebhookPorts,
): Promise<{ webhook: Webhook; secret: string }> {
  await requireProject(projectId, tenantId, ports.projects);
  const problem = urlProblem(new URL(url), ports.allowsPrivateWebhooks);
  if (problem !== undefined) throw refused(problem);

  const createdAt = ports.clock.now().toISOString();
  const id = ports.ids.next('whk');
  const webhook: Webhook = { id, tenantId, projectId, url, events: [...new Set(events)], createdAt };
  const outbox = eventRecord(
    createEvent(
      { type: 'configuration.changed', data: { actor, change: 'created', subject: { kind: 'webhook', id } } },
      { tenantId, projectId, identity: [id, 'created'] },
      ports,
    ),
  );
  if (!(await ports.webhooks.create(webhook, MAX_WEBHOOKS, [outbox]))) {
    throw new AurelisError('QUOTA_EXCEEDED', `A project has at most ${MAX_WEBHOOKS} webhooks. Remove one first.`);
  }
  if (await isToBeErased({ tenantId, projectId }, ports)) {
    await ports.webhooks.eraseProject(tenantId, projectId);
    throw new AurelisError('NOT_FOUND', 'The project was deleted while the webhook was made.');
  }
  await publish(outbox, { ...ports, outbox: ports.projects });
  return { webhook, secret: webhookSecret(webhook, await ports.secrets.get('webhook-signing-key')) };
}

function refused(issue: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', 'Events are not sent to such an address.', {
    details: [{ field: 'url', issue }],
  });
}
