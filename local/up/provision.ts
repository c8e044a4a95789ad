import { randomBytes } from 'node:crypto';
import {
  CosmosClient,
  PartitionKeyDefinitionVersion,
  PartitionKeyKind,
  VectorEmbeddingDataType,
  VectorEmbeddingDistanceFunction,
  VectorIndexType,
  type ContainerRequest,
} from '@azure/cosmos';
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
  // While it is rotated it has several values, the one to show first.
  const [operatorKey = ''] = (await secrets.getSecret('operator-key')).value?.split(/\s+/) ?? [];
  return { operatorKey };
}

/** Databases and containers are made with the account's key: the data plane grants no identity that right, in Azure either. */
async function provisionCosmos(endpoint: string, { database: id, containers }: CloudSettings['cosmos']): Promise<void> {
  const client = new CosmosClient({ endpoint, key: WELL_KNOWN_KEY });
  try {
    const { database } = await client.databases.createIfNotExists({ id });
    for (const [name, { partitionKey, defaultTtlSeconds, vector }] of Object.entries(containers)) {
      const isHierarchical = partitionKey.length > 1;
      await database.containers.createIfNotExists({
        id: name,
        partitionKey: {
          paths: partitionKey,
          kind: isHierarchical ? PartitionKeyKind.MultiHash : PartitionKeyKind.Hash,
          version: PartitionKeyDefinitionVersion.V2,
        },
        ...(defaultTtlSeconds === undefined ? {} : { defaultTtl: defaultTtlSeconds }),
        ...(vector === undefined ? {} : vectorPolicy(vector)),
      });
    }
  } finally {
    client.dispose();
  }
}

/** Quantised vectors of one partition are compared one by one: exact enough, and filters cost nothing. */
function vectorPolicy({ path, dimensions }: { path: string; dimensions: number }): Partial<ContainerRequest> {
  const dataType = VectorEmbeddingDataType.Float32;
  const distanceFunction = VectorEmbeddingDistanceFunction.Cosine;
  return {
    vectorEmbeddingPolicy: { vectorEmbeddings: [{ path, dimensions, dataType, distanceFunction }] },
    indexingPolicy: {
      indexingMode: 'consistent',
      automatic: true,
      includedPaths: [{ path: '/*' }],
      excludedPaths: [{ path: `${path}/*` }, { path: '/"_etag"/?' }],
      vectorIndexes: [{ path, type: VectorIndexType.QuantizedFlat }],
    },
  };
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
