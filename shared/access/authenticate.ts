import { AurelisError, type Clock } from '../kernel';
import { hashSecret, isSameText, parseApiKey } from './api-key';
import type { Caller } from './caller';
import type { AccessStore, SecretSource } from './ports';

export interface AuthenticatePorts {
  access: Pick<AccessStore, 'findKey'>;
  secrets: SecretSource;
  clock: Clock;
}

/**
 * Tells who shows this `Authorization` header: `Bearer aur_…` for a tenant's key, `Bearer <operator key>` for the operator.
 * Every failure reads the same, so that nobody learns which part was wrong.
 */
export async function authenticate(authorization: string | null, ports: AuthenticatePorts): Promise<Caller> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    throw new AurelisError('UNAUTHENTICATED', 'Send an API key in the header "Authorization: Bearer <key>".');
  }

  const parsed = parseApiKey(token);
  if (parsed === undefined) return authenticateOperator(token, ports);

  const key = await ports.access.findKey(parsed.tenantId, parsed.keyId);
  const hash = hashSecret(parsed.secret, await ports.secrets.get('api-key-pepper'));
  if (key === undefined || !isSameText(hash, key.secretHash) || isOver(key, ports.clock.now())) throw invalidKey();
  return { tenantId: key.tenantId, keyId: key.id, role: key.role };
}

async function authenticateOperator(token: string, ports: AuthenticatePorts): Promise<Caller> {
  if (!isSameText(token, await ports.secrets.get('operator-key'))) throw invalidKey();
  return { tenantId: 'operator', keyId: 'operator', role: 'operator' };
}

function isOver(key: { expiresAt?: string | undefined; revokedAt?: string | undefined }, now: Date): boolean {
  if (key.revokedAt !== undefined) return true;
  return key.expiresAt !== undefined && new Date(key.expiresAt) <= now;
}

function invalidKey(): AurelisError {
  return new AurelisError('UNAUTHENTICATED', 'The API key is not valid, or no longer.');
}
