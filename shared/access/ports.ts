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
