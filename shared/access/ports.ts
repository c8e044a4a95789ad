import type { SecretName } from '../config';
import type { Role } from '../contracts';

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

export interface AccessStore {
  /** Stores a tenant and its first key together or not at all. */
  createTenant(tenant: Tenant, firstKey: ApiKey): Promise<void>;
  findKey(tenantId: string, keyId: string): Promise<ApiKey | undefined>;
  createKey(key: ApiKey): Promise<void>;
  listKeys(tenantId: string): Promise<ApiKey[]>;
  /** Throws NOT_FOUND when the tenant has no such key. */
  revokeKey(tenantId: string, keyId: string, revokedAt: string): Promise<ApiKey>;
}

/** Secrets by name, from Key Vault. */
export interface SecretSource {
  get(name: SecretName): Promise<string>;
}
