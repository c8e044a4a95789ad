import { AurelisError, type Clock } from '../kernel';
import type { Telemetry } from '../telemetry';
import { hashSecret, isSameText, parseApiKey, type ParsedApiKey } from './api-key';
import type { Caller } from './caller';
import type { AccessStore, ApiKey, SecretSource, SignInPorts } from './ports';
import { authenticateToken, isJsonWebToken } from './sign-in';
import { valuesOf } from './values-of';

export interface AuthenticatePorts {
  access: Pick<AccessStore, 'findKey' | 'replaceHash'>;
  secrets: SecretSource;
  clock: Clock;
  telemetry: Pick<Telemetry, 'exception'>;
  /** Absent where keys alone count. */
  signIn?: SignInPorts | undefined;
}

/**
 * Tells who shows this `Authorization` header: `Bearer aur_…` for a tenant's key, `Bearer eyJ…` for an access token, and
 * `Bearer <operator key>` for the operator. Every failure of a kind reads the same, so that nobody learns which part was wrong.
 */
export async function authenticate(authorization: string | null, ports: AuthenticatePorts): Promise<Caller> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    throw new AurelisError('UNAUTHENTICATED', 'Send an API key in the header "Authorization: Bearer <key>".');
  }

  if (isJsonWebToken(token)) return authenticateToken(token, ports.signIn);
  const parsed = parseApiKey(token);
  return parsed === undefined ? authenticateOperator(token, ports) : authenticateKey(parsed, ports);
}

async function authenticateKey(parsed: ParsedApiKey, ports: AuthenticatePorts): Promise<Caller> {
  const key = await ports.access.findKey(parsed.tenantId, parsed.keyId);
  const peppers = await valuesOf('api-key-pepper', ports.secrets);
  const isRight = peppers.accepted.some((pepper) =>
    isSameText(hashSecret(parsed.secret, pepper), key?.secretHash ?? ''),
  );
  if (key === undefined || !isRight || isOver(key, ports.clock.now())) throw invalidKey();
  await bringUpToDate(key, hashSecret(parsed.secret, peppers.current), ports);
  return { tenantId: key.tenantId, id: key.id, role: key.role };
}

/** The secret is at hand now only: this is how a key outlives the pepper it was made under. */
async function bringUpToDate(
  { tenantId, id: keyId, secretHash }: ApiKey,
  hash: string,
  { access, telemetry }: AuthenticatePorts,
): Promise<void> {
  if (secretHash === hash) return;
  try {
    await access.replaceHash({ tenantId, keyId }, { from: secretHash, to: hash });
  } catch (error) {
    // The next call does it.
    telemetry.exception(error, { step: 'bring-up-to-date', tenantId, keyId });
  }
}

async function authenticateOperator(token: string, ports: AuthenticatePorts): Promise<Caller> {
  const { accepted } = await valuesOf('operator-key', ports.secrets);
  if (!accepted.some((key) => isSameText(token, key))) throw invalidKey();
  return { tenantId: 'operator', id: 'operator', role: 'operator' };
}

function isOver(key: { expiresAt?: string | undefined; revokedAt?: string | undefined }, now: Date): boolean {
  if (key.revokedAt !== undefined) return true;
  return key.expiresAt !== undefined && new Date(key.expiresAt) <= now;
}

function invalidKey(): AurelisError {
  return new AurelisError('UNAUTHENTICATED', 'The API key is not valid, or no longer.');
}
