import { createEvent, eventRecord, publish } from '../events';
import type { CreateApiKeyPorts } from './create-api-key';
import type { AccessStore, ApiKey } from './ports';

export type RevokeApiKeyPorts = Omit<CreateApiKeyPorts, 'access' | 'secrets' | 'ids'> & {
  access: Pick<AccessStore, 'revokeKey' | 'markSent'>;
};

/** The key stops working at once. Revoking it again changes nothing. */
export async function revokeApiKey(
  { keyId, actor }: { keyId: string; actor: string },
  tenantId: string,
  ports: RevokeApiKeyPorts,
): Promise<ApiKey> {
  const event = createEvent(
    { type: 'user.acted', data: { actor, action: 'key.revoked', subject: { kind: 'key', id: keyId } } },
    { tenantId, identity: [keyId, 'revoked'] },
    ports,
  );
  const outbox = eventRecord(event);
  const revokedAt = ports.clock.now().toISOString();
  const { key, isNew } = await ports.access.revokeKey({ tenantId, keyId, revokedAt }, [outbox]);
  if (isNew) await publish(outbox, { ...ports, outbox: ports.access });
  return key;
}
