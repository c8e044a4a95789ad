import { z } from 'zod';
import names from '../../../infra/names.json';
import {
  each,
  listAt,
  numberAt,
  ofType,
  textAt,
  unless,
  valueAt,
  type Check,
  type Deployment,
} from '../support/deployment';

const ACCOUNTS = 'Microsoft.Storage/storageAccounts';
const CONTAINERS = 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers';

/** Whose partition of one tenant or queue stays far below the 20 GB a logical partition can hold: small documents, or a time to live. */
const STAYS_SMALL = ['access', 'projects', 'parked', 'answers', 'models', 'usage'];

const accounts = (deployment: Deployment) => ofType(deployment, ACCOUNTS);
const databases = (deployment: Deployment) => ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts');
const containers = (deployment: Deployment) => ofType(deployment, CONTAINERS);
const pathsAt = (value: unknown, path: string): string[] => listAt(value, path).map((one) => textAt(one, 'path'));

export const DATA: readonly Check[] = [
  {
    number: 22,
    title: 'blobs are reached neither by key nor without any proof',
    problems: (deployment) => [
      ...each(
        accounts(deployment),
        'account',
        (account) =>
          valueAt(account, 'properties.allowSharedKeyAccess') === false &&
          valueAt(account, 'properties.allowBlobPublicAccess') === false,
      ),
      ...each(
        ofType(deployment, `${ACCOUNTS}/blobServices/containers`),
        'container',
        (container) => valueAt(container, 'properties.publicAccess') === 'None',
      ),
    ],
  },
  {
    number: 23,
    title: 'what is deleted can be had back for a while, and not for ever',
    problems: (deployment) =>
      accounts(deployment).flatMap(({ id }) => [
        ...each(
          ofType(deployment, `${ACCOUNTS}/blobServices`).filter((service) => service.id.startsWith(`${id}/`)),
          'blob service',
          (service) =>
            valueAt(service, 'properties.isVersioningEnabled') === true &&
            ['deleteRetentionPolicy', 'containerDeleteRetentionPolicy'].every(
              (policy) =>
                valueAt(service, `properties.${policy}.enabled`) === true &&
                numberAt(service, `properties.${policy}.days`) >= 7,
            ),
        ),
        ...each(
          ofType(deployment, `${ACCOUNTS}/managementPolicies`).filter((policy) => policy.id.startsWith(`${id}/`)),
          'lifecycle',
          (policy) =>
            listAt(policy, 'properties.policy.rules').some(
              (rule) =>
                valueAt(rule, 'enabled') === true &&
                numberAt(rule, 'definition.actions.version.delete.daysAfterCreationGreaterThan') >= 1,
            ),
        ),
      ]),
  },
  {
    number: 24,
    title: 'audit records can be appended and never changed',
    problems: (deployment) =>
      each(
        ofType(deployment, `${ACCOUNTS}/blobServices/containers/immutabilityPolicies`).filter(({ id }) =>
          id.includes(`/containers/${names.auditContainer}/`),
        ),
        'policy',
        (policy) =>
          numberAt(policy, 'properties.immutabilityPeriodSinceCreationInDays') >= 1 &&
          valueAt(policy, 'properties.allowProtectedAppendWrites') === true,
      ),
  },
  {
    number: 25,
    title: 'zones are one parameter that everything follows',
    problems: (deployment) => [
      ...each(
        accounts(deployment),
        'account',
        (account) => textAt(account, 'sku.name').endsWith('_ZRS') === deployment.zoneRedundant,
      ),
      ...each(databases(deployment), 'database', (account) =>
        listAt(account, 'properties.locations').every(
          (location) => valueAt(location, 'isZoneRedundant') === deployment.zoneRedundant,
        ),
      ),
      ...each(
        ofType(deployment, 'Microsoft.Web/serverfarms', 'Microsoft.ServiceBus/namespaces'),
        'resource',
        (resource) => valueAt(resource, 'properties.zoneRedundant') === deployment.zoneRedundant,
      ),
    ],
  },
  {
    number: 26,
    title: 'the database can be taken back to any moment',
    problems: (deployment) =>
      each(
        databases(deployment),
        'database',
        (account) =>
          valueAt(account, 'properties.backupPolicy.type') === 'Continuous' &&
          /^Continuous(7|30)Days$/.test(textAt(account, 'properties.backupPolicy.continuousModeProperties.tier')),
      ),
  },
  {
    number: 27,
    title: 'no partition outgrows its limit with a tenant',
    problems: (deployment) =>
      each(containers(deployment), 'container', (container) => {
        const paths = listAt(container, 'properties.resource.partitionKey.paths');
        const kind = valueAt(container, 'properties.resource.partitionKey.kind');
        const id = textAt(container, 'properties.resource.id');
        return (
          numberAt(container, 'properties.resource.partitionKey.version') === 2 &&
          (paths.length > 1 ? kind === 'MultiHash' : kind === 'Hash' && STAYS_SMALL.includes(id))
        );
      }),
  },
  {
    number: 28,
    title: 'vectors are described, indexed as vectors and left out of the other index',
    problems: (deployment) => [
      ...each(containers(deployment), 'container', (container) => {
        const embedded = pathsAt(container, 'properties.resource.vectorEmbeddingPolicy.vectorEmbeddings');
        const indexed = pathsAt(container, 'properties.resource.indexingPolicy.vectorIndexes');
        const excluded = pathsAt(container, 'properties.resource.indexingPolicy.excludedPaths');
        return (
          embedded.join() === indexed.join() &&
          embedded.every((path) => excluded.includes(`${path}/*`)) &&
          listAt(container, 'properties.resource.vectorEmbeddingPolicy.vectorEmbeddings').every(
            (embedding) => numberAt(embedding, 'dimensions') > 0,
          )
        );
      }),
      ...unless(
        hasCapability(deployment, 'EnableNoSQLVectorSearch') ===
          containers(deployment).some(
            (container) => listAt(container, 'properties.resource.indexingPolicy.vectorIndexes').length > 0,
          ),
        'the account and its containers disagree on vectors',
      ),
    ],
  },
  {
    number: 29,
    title: 'documents can have an end, and throughput is either bought or paid by the request',
    problems: (deployment) => [
      ...each(
        containers(deployment),
        'container',
        (container) => z.int().safeParse(valueAt(container, 'properties.resource.defaultTtl')).success,
      ),
      ...unless(
        hasCapability(deployment, 'EnableServerless') !==
          ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases', CONTAINERS).some(
            (one) =>
              valueAt(one, 'properties.options.autoscaleSettings') !== undefined ||
              valueAt(one, 'properties.options.throughput') !== undefined,
          ),
        'serverless and throughput go together, or neither is there',
      ),
    ],
  },
  {
    number: 30,
    title: 'the vault knows roles alone, and what is deleted from it is not gone',
    problems: (deployment) =>
      each(
        ofType(deployment, 'Microsoft.KeyVault/vaults'),
        'vault',
        (vault) =>
          valueAt(vault, 'properties.enableRbacAuthorization') === true &&
          valueAt(vault, 'properties.enablePurgeProtection') === true &&
          valueAt(vault, 'properties.enableSoftDelete') === true &&
          valueAt(vault, 'properties.accessPolicies') === undefined,
      ),
  },
];

function hasCapability(deployment: Deployment, name: string): boolean {
  return databases(deployment).some((account) =>
    listAt(account, 'properties.capabilities').some((capability) => textAt(capability, 'name') === name),
  );
}
