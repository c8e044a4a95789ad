import cloud from '../../local/cloud.json';
import events from '../../local/event-subscriptions.json';
import serviceBus from '../../local/service-bus.config.json';
import sample from '../../local.settings.sample.json';
import hostJson from '../../host.json';
import {
  BLOB_CONTAINERS,
  COSMOS_CONTAINERS,
  QUEUES,
  SECRETS,
  Settings,
  SUBSCRIPTIONS,
  TOPICS,
} from '../../shared/config';
import { ofType, type Deployment } from './support/deployment';
import { disagreements, type Places } from './support/disagreements';
import { openTemplates, type Templates } from './support/open-templates';

/** The compiler takes seconds to start, and many more on a machine that is busy. */
jest.setTimeout(300_000);

let templates: Templates;
let deployment: Deployment;

beforeAll(async () => {
  templates = await openTemplates();
  deployment = await templates.deployment('prod');
});

afterAll(() => templates.close());

function places(): Places {
  const shape = Object.entries(Settings.shape);
  return structuredClone({
    config: {
      queues: Object.values(QUEUES),
      topic: TOPICS.events,
      subscriptions: Object.values(SUBSCRIPTIONS),
      containers: Object.fromEntries(Object.entries(COSMOS_CONTAINERS).map(([name, paths]) => [name, [...paths]])),
      blobContainers: Object.values(BLOB_CONTAINERS),
      secrets: Object.values(SECRETS),
      uploads: BLOB_CONTAINERS.uploads,
      uploadQueue: QUEUES.blobUploaded,
      database: Settings.shape.COSMOS_DATABASE.parse(undefined),
      settings: shape.map(([name]) => name),
      requiredSettings: [
        ...shape.filter(([, schema]) => !schema.safeParse(undefined).success).map(([name]) => name),
        // One of two is needed; in Azure it is the identity.
        'ServiceBus__fullyQualifiedNamespace',
      ],
    },
    deployment,
    hostJson,
    cloud,
    serviceBus,
    events,
    sample,
  });
}

it('code, templates, host and local cloud say the same', () => {
  expect(disagreements(places())).toEqual([]);
});

const QUEUE = 'Microsoft.ServiceBus/namespaces/queues';
const TOPIC = 'Microsoft.ServiceBus/namespaces/topics';
const CONTAINER = 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers';
const firstOf = (all: Places, type: string) => ofType(all.deployment, type)[0]!;
const [topic] = serviceBus.UserConfig.Namespaces[0]!.Topics;
const [subscription] = topic!.Subscriptions;
const [queue] = serviceBus.UserConfig.Namespaces[0]!.Queues;

/** One change for each thing that each place says. */
const CHANGES: [string, (all: Places) => void][] = [
  ['shared/config: a queue', (all) => (all.config.queues[0] = 'other')],
  ['shared/config: a container', (all) => (all.config.containers = { ...all.config.containers, other: ['/tenantId'] })],
  ['shared/config: a partition key', (all) => (all.config.containers['runs'] = ['/tenantId'])],
  ['shared/config: a blob container', (all) => (all.config.blobContainers[0] = 'other')],
  ['shared/config: a secret', (all) => (all.config.secrets[0] = 'other')],
  ['shared/config: where uploads go', (all) => (all.config.uploadQueue = 'other')],
  ['shared/config: the database', (all) => (all.config.database = 'other')],
  ['shared/config: a setting', (all) => all.config.settings.push('OTHER')],
  ['shared/config: a setting that is needed', (all) => all.config.requiredSettings.push('OTHER')],
  ['shared/config: a topic', (all) => (all.config.topic = 'other')],
  ['shared/config: a subscription', (all) => (all.config.subscriptions[0] = 'other')],
  ['Bicep: a topic', (all) => (firstOf(all, TOPIC).name = 'namespace/other')],
  [
    'Bicep: how long a topic knows an id',
    (all) => (firstOf(all, TOPIC).properties['duplicateDetectionHistoryTimeWindow'] = 'PT1M'),
  ],
  ['Bicep: a subscription', (all) => (firstOf(all, `${TOPIC}/subscriptions`).name = 'namespace/events/other')],
  [
    'Bicep: deliveries of a subscription',
    (all) => (firstOf(all, `${TOPIC}/subscriptions`).properties['maxDeliveryCount'] = 7),
  ],
  [
    'Bicep: the name of a rule',
    (all) => (firstOf(all, `${TOPIC}/subscriptions/rules`).name = 'namespace/events/audit/other'),
  ],
  [
    'Bicep: a filter',
    (all) => (firstOf(all, `${TOPIC}/subscriptions/rules`).properties['sqlFilter'] = { sqlExpression: '1 = 1' }),
  ],
  ['Bicep: a queue', (all) => (firstOf(all, QUEUE).name = 'namespace/other')],
  ['Bicep: a lock time', (all) => (firstOf(all, QUEUE).properties['lockDuration'] = 'PT2M')],
  ['Bicep: a delivery count', (all) => (firstOf(all, QUEUE).properties['maxDeliveryCount'] = 7)],
  ['Bicep: a container', (all) => (firstOf(all, CONTAINER).name = 'account/aurelis/other')],
  [
    'Bicep: a partition key',
    (all) => (firstOf(all, CONTAINER).properties['resource'] = { partitionKey: { paths: ['/id'] }, defaultTtl: -1 }),
  ],
  [
    'Bicep: a blob container',
    (all) =>
      (ofType(all.deployment, 'Microsoft.Storage/storageAccounts/blobServices/containers')[2]!.name = 'account/other'),
  ],
  ['Bicep: a setting', (all) => (firstOf(all, 'Microsoft.Web/sites/config').properties['OTHER'] = '1')],
  [
    'Bicep: a setting that is needed',
    (all) => delete firstOf(all, 'Microsoft.Web/sites/config').properties['KEY_VAULT_URL'],
  ],
  [
    'Bicep: where uploads go',
    (all) => (firstOf(all, 'Microsoft.EventGrid/systemTopics/eventSubscriptions').properties = {}),
  ],
  ['host.json: how long a function may run', (all) => (all.hostJson = { ...hostJson, functionTimeout: '00:40:00' })],
  [
    'host.json: how long a lock is renewed',
    (all) => (all.hostJson = withServiceBus({ maxAutoLockRenewalDuration: '00:05:00' })),
  ],
  ['host.json: calls at a time', (all) => (all.hostJson = withServiceBus({ maxConcurrentCalls: 16 }))],
  [
    'local/cloud.json: a partition key',
    (all) =>
      (all.cloud = withCosmos({ containers: { ...cloud.cosmos.containers, runs: { partitionKey: ['/runId'] } } })),
  ],
  [
    'local/cloud.json: a time to live',
    (all) =>
      (all.cloud = withCosmos({
        containers: { ...cloud.cosmos.containers, parked: { partitionKey: ['/queue'], defaultTtlSeconds: 60 } },
      })),
  ],
  [
    'local/cloud.json: a vector',
    (all) =>
      (all.cloud = withCosmos({
        containers: {
          ...cloud.cosmos.containers,
          search: { ...cloud.cosmos.containers.search, vector: { path: '/vector', dimensions: 3072 } },
        },
      })),
  ],
  ['local/cloud.json: the database', (all) => (all.cloud = withCosmos({ database: 'other' }))],
  ['local/cloud.json: a blob container', (all) => (all.cloud = { ...cloud, blobContainers: ['uploads'] })],
  ['local/cloud.json: a secret', (all) => (all.cloud = { ...cloud, secrets: [] })],
  ['local/service-bus.config.json: a queue', (all) => (all.serviceBus = withFirstQueue({ ...queue!, Name: 'other' }))],
  [
    'local/service-bus.config.json: a lock time',
    (all) =>
      (all.serviceBus = withFirstQueue({ ...queue!, Properties: { ...queue!.Properties, LockDuration: 'PT30S' } })),
  ],
  [
    'local/service-bus.config.json: a delivery count',
    (all) =>
      (all.serviceBus = withFirstQueue({ ...queue!, Properties: { ...queue!.Properties, MaxDeliveryCount: 9 } })),
  ],
  ['local/service-bus.config.json: a topic', (all) => (all.serviceBus = withTopic({ Name: 'other' }))],
  [
    'local/service-bus.config.json: a subscription',
    (all) => (all.serviceBus = withTopic({ Subscriptions: [{ ...subscription!, Name: 'other' }] })),
  ],
  [
    'local/service-bus.config.json: a rule',
    (all) => (all.serviceBus = withTopic({ Subscriptions: [{ ...subscription!, Rules: [] }] })),
  ],
  ['local/event-subscriptions.json: where uploads go', (all) => (all.events = [{ ...events[0], queueName: 'other' }])],
  [
    'local.settings.sample.json: a setting',
    (all) => (all.sample = { ...sample, Values: { ...sample.Values, OTHER: '1' } }),
  ],
];

it.each(CHANGES)('a change in %s is noticed', (_what, change) => {
  const changed = places();
  change(changed);

  expect(disagreements(changed)).not.toEqual([]);
});

it('a change of what the local cloud is made from changes what is deployed, and is noticed as one of the code', async () => {
  const file = 'local/service-bus.config.json';
  const changed = places();
  changed.deployment = await templates.changed('prod', [{ file, from: '"analysis-plan"', to: '"analysis-plans"' }]);

  expect(disagreements(changed)).toContainEqual(
    expect.stringMatching(/^queues: shared\/config .*Bicep says .*analysis-plans/),
  );
});

function withServiceBus(properties: object): unknown {
  const serviceBusExtension = { ...hostJson.extensions.serviceBus, ...properties };
  return { ...hostJson, extensions: { ...hostJson.extensions, serviceBus: serviceBusExtension } };
}

function withCosmos(properties: object): unknown {
  return { ...cloud, cosmos: { ...cloud.cosmos, ...properties } };
}

function withFirstQueue(changed: object): unknown {
  const [namespace] = serviceBus.UserConfig.Namespaces;
  const [, ...others] = namespace!.Queues;
  return { UserConfig: { Namespaces: [{ ...namespace, Queues: [changed, ...others] }] } };
}

function withTopic(properties: object): unknown {
  const [namespace] = serviceBus.UserConfig.Namespaces;
  return { UserConfig: { Namespaces: [{ ...namespace, Topics: [{ ...topic!, ...properties }] }] } };
}
