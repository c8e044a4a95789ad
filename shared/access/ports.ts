import type { SecretName } from '../config';
import type { Role } from '../contracts';
import type { OutboxRecord, OutboxStore } from '../events';

export interface Tenant {
  id: string;
  name: string;
  createdAt: string;
}

export interface ApiKey {
  id: string;
  tenantId: string;
  name: string;
  role: Role;
  /** HMAC-SHA256 of the key's secret under the pepper in Key Vault, hexadecimal. The secret itself is kept nowhere. */
  secretHash: string;
  createdAt: string;
  expiresAt?: string | undefined;
  revokedAt?: string | undefined;
}

export interface Revocation {
  tenantId: string;
  keyId: string;
  revokedAt: string;
}

/** Tenants, keys and the outbox of what is done with them: a change and its event are stored together or not at all. */
export interface AccessStore extends OutboxStore {
  createTenant(tenant: Tenant, firstKey: ApiKey, outbox?: readonly OutboxRecord[]): Promise<void>;
  findKey(tenantId: string, keyId: string): Promise<ApiKey | undefined>;
  createKey(key: ApiKey, outbox?: readonly OutboxRecord[]): Promise<void>;
  listKeys(tenantId: string): Promise<ApiKey[]>;
  /** Keeps the first time, and stores the outbox with that alone. Throws NOT_FOUND when the tenant has no such key. */
  revokeKey(revocation: Revocation, outbox?: readonly OutboxRecord[]): Promise<{ key: ApiKey; isNew: boolean }>;
  /** Replaces the hash of a key's secret, of a key that is there and still has the hash `from`; leaves all else of it as it is. */
  replaceHash(key: { tenantId: string; keyId: string }, hash: { from: string; to: string }): Promise<void>;
  /** Stores a record that belongs to no change here. */
  keep(record: OutboxRecord): Promise<void>;
}

/** Secrets by name, from Key Vault. */
export interface SecretSource {
  get(name: SecretName): Promise<string>;
}

/** What an access token says of whoever shows it. */
export interface SignedIn {
  /** A UUID that is the same for every application of the directory. */
  objectId: string;
  /** Whether an application acts for itself, and nobody through it. */
  isApplication: boolean;
  roles: readonly string[];
}

export interface AccessTokens {
  /** Throws UNAUTHENTICATED for one that does not hold, and UPSTREAM_UNAVAILABLE while the keys to check it are out of reach. */
  read(token: string): Promise<SignedIn>;
}

/** Who may sign in in place of showing a key, and whose tenant that is. */
export interface SignInPorts {
  tokens: AccessTokens;
  tenantId: string;
}
