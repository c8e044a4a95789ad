import { randomBytes } from 'node:crypto';
import { CosmosClient, PartitionKeyDefinitionVersion, PartitionKeyKind } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { BlobServiceClient } from '@azure/storage-blob';
import { WELL_KNOWN_KEY } from '../cosmos';
import type { CloudParts } from './cloud-parts';
import type { CloudSettings } from './cloud-settings';

/** Creates what Bicep creates in Azure: database and containers, blob containers, secrets. Safe to repeat. */
export async function provision(parts: CloudParts, settings: CloudSettings): Promise<{ operatorKey: string }> {
  Object.assign(process.env, parts.identity.environment);
  const credential = new DefaultAzureCredential();
  await Promise.all([provisionCosmos(parts.cosmos.url, settings.cosmos), provisionBlobs(parts, settings, credential)]);
  const secrets = new SecretClient(parts.keyVault.url, credential, { disableChallengeResourceVerification: true });
  for (const name of settings.secrets) await ensureSecret(secrets, name);
  return { operatorKey: (await secrets.getSecret('operator-key')).value ?? '' };
}

/** Databases and containers are made with the account's key: the data plane grants no identity that right, in Azure either. */
async function provisionCosmos(endpoint: string, { database: id, containers }: CloudSettings['cosmos']): Promise<void> {
  const client = new CosmosClient({ endpoint, key: WELL_KNOWN_KEY });
  try {
    const { database } = await client.databases.createIfNotExists({ id });
    for (const [name, { partitionKey, defaultTtlSeconds }] of Object.entries(containers)) {
      const isHierarchical = partitionKey.length > 1;
      await database.containers.createIfNotExists({
        id: name,
        partitionKey: {
          paths: partitionKey,
          kind: isHierarchical ? PartitionKeyKind.MultiHash : PartitionKeyKind.Hash,
          version: PartitionKeyDefinitionVersion.V2,
        },
        ...(defaultTtlSeconds === undefined ? {} : { defaultTtl: defaultTtlSeconds }),
      });
    }
  } finally {
    client.dispose();
  }
}

async function provisionBlobs(
  parts: CloudParts,
  settings: CloudSettings,
  credential: DefaultAzureCredential,
): Promise<void> {
  const client = new BlobServiceClient(parts.blob.url, credential);
  for (const name of settings.blobContainers) await client.getContainerClient(name).createIfNotExists();
}

async function ensureSecret(secrets: SecretClient, name: string): Promise<void> {
  try {
    await secrets.getSecret(name);
  } catch (error) {
    if (!(error instanceof Error && 'statusCode' in error && error.statusCode === 404)) throw error;
    await secrets.setSecret(name, randomBytes(32).toString('hex'));
  }
}
