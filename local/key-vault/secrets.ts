import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import {
  keyOf,
  lookUp,
  newestOf,
  RECOVERABLE_DAYS,
  SettableAttributes,
  type DeletedSecret,
  type Secret,
  type SecretVersion,
  type Vault,
} from './vault';
import { badParameter, secretNotFound, VaultError } from './vault-error';

const VALUE_LIMIT_BYTES = 25_600;
const NAME = /^[0-9a-zA-Z-]{1,127}$/;

export const SecretToSet = z.object({
  value: z.string(),
  contentType: z.string().optional(),
  attributes: SettableAttributes.optional(),
  tags: z.record(z.string(), z.string()).optional(),
});
export const SecretToUpdate = SecretToSet.omit({ value: true });

export function setSecret(
  vault: Vault,
  name: string,
  secret: z.infer<typeof SecretToSet>,
  nowSeconds: number,
): SecretVersion {
  if (!NAME.test(name)) {
    throw badParameter(`The request URI contains an invalid name: ${name}`);
  }
  if (Buffer.byteLength(secret.value) > VALUE_LIMIT_BYTES) {
    throw badParameter(`The secret value is larger than ${VALUE_LIMIT_BYTES} bytes.`);
  }
  refuseDeletedName(vault, name);
  const { value, contentType, attributes, tags } = secret;
  const version: SecretVersion = {
    version: randomBytes(16).toString('hex'),
    value,
    contentType,
    attributes: attributes ?? {},
    tags,
    created: nowSeconds,
    updated: nowSeconds,
  };
  const existing = lookUp(vault.secrets, name);
  if (existing === undefined) vault.secrets[keyOf(name)] = { name, versions: [version] };
  else existing.versions.push(version);
  return version;
}

export function updateSecret(
  vault: Vault,
  name: string,
  versionId: string | undefined,
  changes: z.infer<typeof SecretToUpdate>,
  nowSeconds: number,
): SecretVersion {
  const version = findVersion(vault, name, versionId);
  version.attributes = { ...version.attributes, ...changes.attributes };
  version.contentType = changes.contentType ?? version.contentType;
  version.tags = changes.tags ?? version.tags;
  version.updated = nowSeconds;
  return version;
}

export function getSecret(vault: Vault, name: string, versionId: string | undefined): SecretVersion {
  const version = findVersion(vault, name, versionId);
  if (version.attributes.enabled === false) {
    throw new VaultError(403, 'Forbidden', 'Operation get is not allowed on a disabled secret.', 'SecretDisabled');
  }
  return version;
}

export function findSecret(vault: Vault, name: string): Secret {
  const secret = lookUp(vault.secrets, name);
  if (secret === undefined) throw secretNotFound(name);
  return secret;
}

export function deleteSecret(vault: Vault, name: string, nowSeconds: number): DeletedSecret {
  const secret = findSecret(vault, name);
  const deleted = {
    ...secret,
    deletedDate: nowSeconds,
    scheduledPurgeDate: nowSeconds + RECOVERABLE_DAYS * 24 * 3_600,
  };
  delete vault.secrets[keyOf(name)];
  vault.deletedSecrets[keyOf(name)] = deleted;
  return deleted;
}

export function findDeletedSecret(vault: Vault, name: string): DeletedSecret {
  const secret = lookUp(vault.deletedSecrets, name);
  if (secret === undefined) throw secretNotFound(name);
  return secret;
}

export function recoverSecret(vault: Vault, name: string): Secret {
  const { name: originalName, versions } = findDeletedSecret(vault, name);
  delete vault.deletedSecrets[keyOf(name)];
  const secret = { name: originalName, versions };
  vault.secrets[keyOf(name)] = secret;
  return secret;
}

export function purgeSecret(vault: Vault, name: string): void {
  findDeletedSecret(vault, name);
  delete vault.deletedSecrets[keyOf(name)];
}

export function restoreSecret(vault: Vault, secret: Secret): Secret {
  refuseDeletedName(vault, secret.name);
  if (lookUp(vault.secrets, secret.name) !== undefined) {
    throw new VaultError(409, 'Conflict', `The secret ${secret.name} already exists in this key vault.`);
  }
  vault.secrets[keyOf(secret.name)] = secret;
  return secret;
}

function findVersion(vault: Vault, name: string, versionId: string | undefined): SecretVersion {
  const secret = findSecret(vault, name);
  if (versionId === undefined) return newestOf(secret);
  const version = secret.versions.find((candidate) => candidate.version === versionId);
  if (version === undefined) throw secretNotFound(`${name}/${versionId}`);
  return version;
}

function refuseDeletedName(vault: Vault, name: string): void {
  if (lookUp(vault.deletedSecrets, name) === undefined) return;
  throw new VaultError(
    409,
    'Conflict',
    `Secret ${name} is currently in a deleted but recoverable state, and its name cannot be reused; in this state, the secret can only be recovered or purged.`,
    'ObjectIsDeletedButRecoverable',
  );
}
