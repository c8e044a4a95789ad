import { newestOf, RECOVERABLE_DAYS, type DeletedSecret, type Secret, type SecretVersion } from './vault';

/** How secrets look in answers; `vaultUrl` is the address the caller used. */
export function bundleOf(vaultUrl: string, name: string, version: SecretVersion): object {
  return { value: version.value, ...describe(version), id: `${vaultUrl}/secrets/${name}/${version.version}` };
}

/** A bundle without its value, for updates and recoveries. */
export function propertiesOf(vaultUrl: string, name: string, version: SecretVersion): object {
  return { ...describe(version), id: `${vaultUrl}/secrets/${name}/${version.version}` };
}

/** An entry in the list of secrets: its id carries no version. */
export function itemOf(vaultUrl: string, secret: Secret): object {
  return { ...describe(newestOf(secret)), id: `${vaultUrl}/secrets/${secret.name}` };
}

export function deletedBundleOf(vaultUrl: string, secret: DeletedSecret): object {
  return { ...propertiesOf(vaultUrl, secret.name, newestOf(secret)), ...deletionOf(vaultUrl, secret) };
}

export function deletedItemOf(vaultUrl: string, secret: DeletedSecret): object {
  return { ...itemOf(vaultUrl, secret), ...deletionOf(vaultUrl, secret) };
}

function describe(version: SecretVersion): object {
  return {
    contentType: version.contentType,
    attributes: {
      enabled: true,
      ...version.attributes,
      created: version.created,
      updated: version.updated,
      recoveryLevel: 'Recoverable+Purgeable',
      recoverableDays: RECOVERABLE_DAYS,
    },
    tags: version.tags,
  };
}

function deletionOf(vaultUrl: string, secret: DeletedSecret): object {
  return {
    recoveryId: `${vaultUrl}/deletedsecrets/${secret.name}`,
    deletedDate: secret.deletedDate,
    scheduledPurgeDate: secret.scheduledPurgeDate,
  };
}
