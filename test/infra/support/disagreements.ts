import { z } from 'zod';
import names from '../../../infra/names.json';
import { entriesAt, listAt, numberAt, ofType, textAt, valueAt, type Deployment, type Resource } from './deployment';

/** Every place that says what something is called or how it behaves. */
export interface Places {
  /** shared/config */
  config: {
    queues: string[];
    topic: string;
    subscriptions: string[];
    containers: Record<string, string[]>;
    blobContainers: string[];
    secrets: string[];
    uploads: string;
    uploadQueue: string;
    database: string;
    settings: string[];
    requiredSettings: string[];
  };
  /** What the templates deploy. */
  deployment: Deployment;
  hostJson: unknown;
  cloud: unknown;
  serviceBus: unknown;
  events: unknown;
  sample: unknown;
}

/** The host reads these, or the credentials of a connection; the app reads none of them. */
const OF_THE_HOST =
  /^(AzureWebJobsStorage(__\w+)?|FUNCTIONS_WORKER_RUNTIME|ServiceBus__(credential|clientId)|APPLICATIONINSIGHTS_AUTHENTICATION_STRING)$/;

const ONLY_IN_AZURE = [names.deploymentContainer, names.eventDeadLetterContainer];

/** What the places do not agree on. */
export function disagreements(places: Places): string[] {
  return [
    ...queues(places),
    ...subscriptions(places),
    ...containers(places),
    ...blobs(places),
    ...secrets(places),
    ...events(places),
    ...settings(places),
    ...host(places),
  ];
}

/** Compares what each place says; the first is what the others are held against. */
function compare(what: string, said: Record<string, unknown>): string[] {
  const [first, ...others] = Object.entries(said).map(([place, value]) => [place, JSON.stringify(value)] as const);
  return others
    .filter(([, value]) => value !== first?.[1])
    .map(([place, value]) => `${what}: ${first?.[0] ?? ''} says ${first?.[1] ?? ''}, ${place} says ${value}`);
}

const lastPart = (text: string): string => text.slice(text.lastIndexOf('/') + 1);

function queues({ config, serviceBus, deployment }: Places): string[] {
  const local = listAt(listAt(serviceBus, 'UserConfig.Namespaces')[0], 'Queues');
  const deployed = ofType(deployment, 'Microsoft.ServiceBus/namespaces/queues');
  const byName = new Map(deployed.map((queue) => [lastPart(queue.name), queue]));
  return [
    ...compare('queues', {
      'shared/config': config.queues.toSorted(),
      'local/service-bus.config.json': local.map((queue) => textAt(queue, 'Name')).toSorted(),
      Bicep: [...byName.keys()].toSorted(),
    }),
    ...local.flatMap((queue) =>
      compare(`queue ${textAt(queue, 'Name')}`, {
        'local/service-bus.config.json': localBehaviour(queue),
        Bicep: deployedBehaviour(byName.get(textAt(queue, 'Name'))),
      }),
    ),
  ];
}

function subscriptions({ config, serviceBus, deployment }: Places): string[] {
  const type = 'Microsoft.ServiceBus/namespaces/topics';
  const topics = listAt(listAt(serviceBus, 'UserConfig.Namespaces')[0], 'Topics');
  const local = topics.flatMap((topic) => listAt(topic, 'Subscriptions'));
  const byName = new Map(ofType(deployment, `${type}/subscriptions`).map((one) => [lastPart(one.name), one]));
  const rules = ofType(deployment, `${type}/subscriptions/rules`);
  return [
    ...compare('topics', {
      'shared/config': [config.topic],
      'local/service-bus.config.json': topics.map((topic) => textAt(topic, 'Name')),
      Bicep: ofType(deployment, type).map(({ name }) => lastPart(name)),
    }),
    ...compare('how long a topic knows an id', {
      'local/service-bus.config.json': topics.map((topic) => [
        valueAt(topic, 'Properties.RequiresDuplicateDetection'),
        valueAt(topic, 'Properties.DuplicateDetectionHistoryTimeWindow'),
      ]),
      Bicep: ofType(deployment, type).map((topic) => [
        valueAt(topic, 'properties.requiresDuplicateDetection'),
        valueAt(topic, 'properties.duplicateDetectionHistoryTimeWindow'),
      ]),
    }),
    ...compare('subscriptions', {
      'shared/config': config.subscriptions.toSorted(),
      'local/service-bus.config.json': local.map((one) => textAt(one, 'Name')).toSorted(),
      Bicep: [...byName.keys()].toSorted(),
    }),
    ...local.flatMap((subscription) => {
      const name = textAt(subscription, 'Name');
      return [
        ...compare(`subscription ${name}`, {
          'local/service-bus.config.json': localBehaviour(subscription),
          Bicep: deployedBehaviour(byName.get(name)),
        }),
        ...compare(`the rules of ${name}`, {
          // A rule of another name would leave the first one, which lets everything through.
          expected: ['$Default'],
          'local/service-bus.config.json': listAt(subscription, 'Rules').map((rule) => textAt(rule, 'Name')),
          Bicep: rules.filter((rule) => rule.name.includes(`/${name}/`)).map((rule) => lastPart(rule.name)),
        }),
        ...compare(`the filter of ${name}`, {
          'local/service-bus.config.json': textAt(
            listAt(subscription, 'Rules')[0],
            'Properties.SqlFilter.SqlExpression',
          ),
          Bicep: valueAt(
            rules.find((rule) => rule.name.includes(`/${name}/`)),
            'properties.sqlFilter.sqlExpression',
          ),
        }),
      ];
    }),
  ];
}

function localBehaviour(queue: unknown): unknown[] {
  return [
    'LockDuration',
    'MaxDeliveryCount',
    'DeadLetteringOnMessageExpiration',
    'RequiresDuplicateDetection',
    'DuplicateDetectionHistoryTimeWindow',
    'RequiresSession',
    'ForwardDeadLetteredMessagesTo',
  ].map((property) => valueAt(queue, `Properties.${property}`) ?? '');
}

function deployedBehaviour(queue: Resource | undefined): unknown[] {
  return [
    'lockDuration',
    'maxDeliveryCount',
    'deadLetteringOnMessageExpiration',
    'requiresDuplicateDetection',
    'duplicateDetectionHistoryTimeWindow',
    'requiresSession',
    'forwardDeadLetteredMessagesTo',
  ].map((property) => valueAt(queue, `properties.${property}`) ?? '');
}

function containers({ config, cloud, deployment }: Places): string[] {
  const deployed = ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers');
  const local = entriesAt(cloud, 'cosmos.containers');
  return [
    ...compare('partition keys', {
      'shared/config': sorted(config.containers),
      'local/cloud.json': sorted(Object.fromEntries(local.map(([name, one]) => [name, listAt(one, 'partitionKey')]))),
      Bicep: sorted(
        Object.fromEntries(
          deployed.map((one) => [lastPart(one.name), listAt(one, 'properties.resource.partitionKey.paths')]),
        ),
      ),
    }),
    ...compare('times to live', {
      'local/cloud.json': sorted(
        Object.fromEntries(local.map(([name, one]) => [name, valueAt(one, 'defaultTtlSeconds') ?? -1])),
      ),
      Bicep: sorted(
        Object.fromEntries(
          deployed.map((one) => [lastPart(one.name), numberAt(one, 'properties.resource.defaultTtl')]),
        ),
      ),
    }),
    ...compare('vectors', {
      'local/cloud.json': sorted(
        Object.fromEntries(local.map(([name, one]) => [name, vectorOf(valueAt(one, 'vector'))])),
      ),
      Bicep: sorted(
        Object.fromEntries(
          deployed.map((one) => [
            lastPart(one.name),
            vectorOf(listAt(one, 'properties.resource.vectorEmbeddingPolicy.vectorEmbeddings')[0]),
          ]),
        ),
      ),
    }),
    ...compare('the database', {
      'shared/config': config.database,
      'local/cloud.json': valueAt(cloud, 'cosmos.database'),
      Bicep: ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases').map(({ name }) =>
        lastPart(name),
      )[0],
    }),
  ];
}

function vectorOf(described: unknown): unknown[] {
  return described === undefined ? [] : [textAt(described, 'path'), numberAt(described, 'dimensions')];
}

function sorted(record: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(record).toSorted(([left], [right]) => left.localeCompare(right));
}

function blobs({ config, cloud, deployment }: Places): string[] {
  const deployed = ofType(deployment, 'Microsoft.Storage/storageAccounts/blobServices/containers').map(({ name }) =>
    lastPart(name),
  );
  return compare('blob containers', {
    'shared/config': config.blobContainers.toSorted(),
    'local/cloud.json': listAt(cloud, 'blobContainers').map(String).toSorted(),
    Bicep: deployed.filter((name) => !ONLY_IN_AZURE.includes(name)).toSorted(),
  });
}

function secrets({ config, cloud }: Places): string[] {
  return compare('secrets', {
    'shared/config': config.secrets.toSorted(),
    'local/cloud.json': listAt(cloud, 'secrets').map(String).toSorted(),
  });
}

function events({ config, events: subscriptions, deployment }: Places): string[] {
  const local = z.array(z.unknown()).parse(subscriptions);
  return compare('storage events', {
    'shared/config': [[`/blobServices/default/containers/${config.uploads}/`, config.uploadQueue]],
    'local/event-subscriptions.json': local.map((one) => [textAt(one, 'subjectBeginsWith'), textAt(one, 'queueName')]),
    Bicep: ofType(deployment, 'Microsoft.EventGrid/systemTopics/eventSubscriptions').map((one) => [
      textAt(one, 'properties.filter.subjectBeginsWith'),
      lastPart(textAt(one, 'properties.deliveryWithResourceIdentity.destination.properties.resourceId')),
    ]),
  });
}

function settings({ config, sample, deployment }: Places): string[] {
  const [deployed] = ofType(deployment, 'Microsoft.Web/sites/config');
  const inAzure = Object.keys(deployed?.properties ?? {});
  const inSample = entriesAt(sample, 'Values').map(([name]) => name);
  const ours = (all: readonly string[]): string[] => all.filter((name) => !OF_THE_HOST.test(name));
  return [
    ...compare('settings', {
      'shared/config': config.settings.toSorted(),
      'local.settings.sample.json': ours(inSample).toSorted(),
    }),
    ...ours(inAzure)
      .filter((name) => !config.settings.includes(name))
      .map((name) => `settings: Bicep sets ${name}, which shared/config does not know`),
    ...config.requiredSettings
      .filter((name) => !inAzure.includes(name))
      .map((name) => `settings: shared/config needs ${name}, which Bicep does not set`),
  ];
}

/** A message stays locked for as long as its function may run, and waits longer than that. */
function host({ hostJson, deployment }: Places): string[] {
  const seconds = (text: string): number => text.split(':').reduce((total, part) => total * 60 + Number(part), 0);
  const timeout = seconds(textAt(hostJson, 'functionTimeout'));
  const renewal = seconds(textAt(hostJson, 'extensions.serviceBus.maxAutoLockRenewalDuration'));
  const [app] = ofType(deployment, 'Microsoft.Web/sites');
  const memory = numberAt(app, 'properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB');
  const cores = memory / 2048;
  const calls = numberAt(hostJson, 'extensions.serviceBus.maxConcurrentCalls');
  return [
    ...(renewal > timeout ? [] : ['host.json: a lock is renewed for a shorter time than a function may run']),
    ...(calls <= Math.max(1, cores) * 2 ? [] : [`host.json: ${calls} calls at a time on ${cores} cores`]),
    ...(valueAt(hostJson, 'extensions.serviceBus.autoCompleteMessages') === true
      ? []
      : ['host.json: messages are not completed by the host']),
    ...(valueAt(hostJson, 'extensions.http.routePrefix') === 'api' ? [] : ['host.json: routes do not start with api']),
  ];
}
