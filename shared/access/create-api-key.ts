import type { CreateApiKey } from '../contracts';
import { createEvent, eventRecord, publish, type MessageQueue } from '../events';
import { AurelisError, type Clock, type IdSource } from '../kernel';
import type { Telemetry } from '../telemetry';
import { formatApiKey, hashSecret, newSecret } from './api-key';
import type { AccessStore, ApiKey, SecretSource } from './ports';
import { valuesOf } from './values-of';

export interface CreateApiKeyPorts {
  access: Pick<AccessStore, 'createKey' | 'markSent'>;
  secrets: SecretSource;
  queue: MessageQueue;
  telemetry: Telemetry;
  clock: Clock;
  ids: IdSource;
}

/** A key and its text, which is shown this once and kept nowhere. */
export interface NewApiKey {
  record: ApiKey;
  text: string;
}

export async function createApiKey(
  { actor, ...request }: CreateApiKey & { actor: string },
  tenantId: string,
  ports: CreateApiKeyPorts,
): Promise<NewApiKey> {
  const key = await mintApiKey(request, tenantId, ports);
  const event = createEvent(
    { type: 'user.acted', data: { actor, action: 'key.created', subject: { kind: 'key', id: key.record.id } } },
    { tenantId, identity: [key.record.id, 'created'] },
    ports,
  );
  const outbox = eventRecord(event);
  await ports.access.createKey(key.record, [outbox]);
  await publish(outbox, { ...ports, outbox: ports.access });
  return key;
}

/** Makes a key without storing it. */
export async function mintApiKey(
  request: CreateApiKey,
  tenantId: string,
  ports: Pick<CreateApiKeyPorts, 'secrets' | 'clock' | 'ids'>,
): Promise<NewApiKey> {
  const now = ports.clock.now();
  if (request.expires_at !== undefined && new Date(request.expires_at) <= now) {
    throw new AurelisError('VALIDATION_ERROR', 'The key would already have expired.', {
      details: [{ field: 'expires_at', issue: 'must lie in the future' }],
    });
  }

  const secret = newSecret();
  const record: ApiKey = {
    id: ports.ids.next('key'),
    tenantId,
    name: request.name,
    role: request.role,
    secretHash: hashSecret(secret, (await valuesOf('api-key-pepper', ports.secrets)).current),
    createdAt: now.toISOString(),
    expiresAt: request.expires_at,
  };
  return { record, text: formatApiKey({ tenantId, keyId: record.id, secret }) };
}
