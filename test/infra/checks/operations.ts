import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  each,
  entriesAt,
  listAt,
  numberAt,
  ofType,
  textAt,
  unless,
  valueAt,
  type Check,
  type Deployment,
  type Resource,
} from '../support/deployment';
import { API_VERSIONS } from '../support/api-versions';

const runbooks = readFileSync(join(__dirname, '../../../docs/operations.md'), 'utf8');

/** What writes logs or metrics worth keeping. Of a storage account it is the part that serves blobs. */
const DIAGNOSED = [
  'Microsoft.Storage/storageAccounts/blobServices',
  'Microsoft.ServiceBus/namespaces',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.KeyVault/vaults',
  'Microsoft.Web/sites',
  'Microsoft.EventGrid/systemTopics',
  'Microsoft.OperationalInsights/workspaces',
  'Microsoft.CognitiveServices/accounts',
  'Microsoft.SignalRService/webPubSub',
  'Microsoft.Network/virtualNetworks',
];

/** What holds data or work nobody could make again. */
const LOCKED = [
  'Microsoft.Storage/storageAccounts',
  'Microsoft.ServiceBus/namespaces',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.KeyVault/vaults',
];

/** Services that stand in the private network when there is one. */
const PRIVATE = [...LOCKED, 'Microsoft.CognitiveServices/accounts', 'Microsoft.SignalRService/webPubSub'];

const Workbook = z.object({ items: z.array(z.object({ content: z.looseObject({ query: z.string().optional() }) })) });

/** Signals that have to wake somebody, by what tells them apart. */
const SIGNALS: readonly [string, (alert: Resource) => boolean][] = [
  ['dead letters', (alert) => metricOf(alert) === 'DeadletteredMessages' && thresholdOf(alert) === 0],
  ['a backlog', (alert) => metricOf(alert) === 'ActiveMessages'],
  [
    'a throttled database',
    (alert) => metricOf(alert) === 'TotalRequests' && JSON.stringify(alert.properties).includes('"429"'),
  ],
  ['failing requests', (alert) => /AppRequests[^]*INTERNAL/.test(queryOf(alert))],
  ['old messages', (alert) => queryOf(alert).includes('queue.age')],
  ['many errors', (alert) => queryOf(alert).startsWith('AppExceptions')],
  ['parked messages', (alert) => queryOf(alert).includes('message.parked')],
];

const alerts = (deployment: Deployment) =>
  ofType(deployment, 'Microsoft.Insights/metricAlerts', 'Microsoft.Insights/scheduledQueryRules');
const criterionOf = (alert: Resource): unknown => listAt(alert, 'properties.criteria.allOf')[0];
const metricOf = (alert: Resource): string => textAt(criterionOf(alert), 'metricName');
const queryOf = (alert: Resource): string => textAt(criterionOf(alert), 'query');
const thresholdOf = (alert: Resource): number => numberAt(criterionOf(alert), 'threshold');

export const OPERATIONS: readonly Check[] = [
  {
    number: 36,
    title: 'telemetry goes to a workspace that forgets and has a limit',
    problems: (deployment) => [
      ...each(
        ofType(deployment, 'Microsoft.Insights/components'),
        'component',
        (component) =>
          textAt(component, 'properties.WorkspaceResourceId').includes('/workspaces/') &&
          valueAt(component, 'properties.IngestionMode') === 'LogAnalytics',
      ),
      ...each(
        ofType(deployment, 'Microsoft.OperationalInsights/workspaces'),
        'workspace',
        (workspace) =>
          numberAt(workspace, 'properties.retentionInDays') >= 30 &&
          numberAt(workspace, 'properties.workspaceCapping.dailyQuotaGb') >= 1,
      ),
    ],
  },
  {
    number: 37,
    title: 'everything tells the workspace what it does',
    problems: (deployment) =>
      each(ofType(deployment, ...DIAGNOSED), 'resource', ({ id }) =>
        ofType(deployment, 'Microsoft.Insights/diagnosticSettings').some(
          (setting) =>
            setting.id.startsWith(`${id}/providers/Microsoft.Insights/diagnosticSettings/`) &&
            textAt(setting, 'properties.workspaceId').includes('/workspaces/') &&
            listAt(setting, 'properties.logs').some((log) => valueAt(log, 'enabled') === true),
        ),
      ),
  },
  {
    number: 38,
    title: 'whatever goes wrong wakes somebody, who finds a runbook',
    problems: (deployment) => [
      ...SIGNALS.flatMap(([what, isIt]) => unless(alerts(deployment).some(isIt), `nobody hears of ${what}`)),
      ...each(
        ofType(deployment, 'Microsoft.Insights/actionGroups'),
        'group',
        (group) => listAt(group, 'properties.emailReceivers').length > 0,
      ),
      ...each(alerts(deployment), 'alert', (alert) => {
        const actions = JSON.stringify(valueAt(alert, 'properties.actions') ?? '');
        const runbook = /docs\/operations\.md#(alert-[a-z-]+)$/.exec(textAt(alert, 'properties.description'))?.[1];
        return (
          valueAt(alert, 'properties.enabled') === true &&
          actions.includes('/actionGroups/') &&
          runbook !== undefined &&
          hasRunbook(runbook)
        );
      }),
    ],
  },
  {
    number: 39,
    title: 'there is a page to look at, and a word before money runs out',
    problems: (deployment) => [
      ...each(ofType(deployment, 'Microsoft.Insights/workbooks'), 'workbook', (workbook) => {
        const { items } = Workbook.parse(JSON.parse(textAt(workbook, 'properties.serializedData')));
        return items.filter(({ content }) => (content.query ?? '') !== '').length >= 8;
      }),
      ...each(ofType(deployment, 'Microsoft.Consumption/budgets'), 'budget', (budget) => {
        const told = entriesAt(budget, 'properties.notifications').map(
          ([, one]) =>
            `${String(valueAt(one, 'threshold'))} ${textAt(one, 'thresholdType')} ${String(valueAt(one, 'enabled'))}`,
        );
        return told.includes('80 Actual true') && told.includes('100 Forecasted true');
      }),
    ],
  },
  {
    number: 40,
    title: 'private network, locks, tags, models and versions are as agreed',
    problems: (deployment) => [
      ...network(deployment),
      ...locks(deployment),
      ...each(
        deployment.resources.filter((resource) => 'tags' in resource || 'location' in resource),
        'resource',
        (resource) => textAt(resource, 'tags.application') === 'aurelis',
      ),
      ...ofType(deployment, 'Microsoft.CognitiveServices/accounts/deployments')
        .filter(
          (model) =>
            textAt(model, 'properties.raiPolicyName') === '' ||
            valueAt(model, 'properties.versionUpgradeOption') !== 'NoAutoUpgrade',
        )
        .map(({ name }) => `model ${name}`),
      ...each(deployment.resources, 'resource', ({ type, apiVersion }) => API_VERSIONS[type] === apiVersion),
    ],
  },
];

function network(deployment: Deployment): string[] {
  const endpoints = ofType(deployment, 'Microsoft.Network/privateEndpoints');
  if (!deployment.privateNetwork) return endpoints.map(({ name }) => `endpoint ${name} has no network`);
  return [
    ...each(
      ofType(deployment, ...PRIVATE),
      'service',
      ({ id, properties }) =>
        properties['publicNetworkAccess'] === 'Disabled' &&
        endpoints.some((endpoint) => JSON.stringify(endpoint.properties).includes(`"${id}"`)),
    ),
    ...each(endpoints, 'endpoint', ({ id }) =>
      ofType(deployment, 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups').some((group) =>
        group.id.startsWith(`${id}/`),
      ),
    ),
    ...each(ofType(deployment, 'Microsoft.Web/sites'), 'app', (app) =>
      textAt(app, 'properties.virtualNetworkSubnetId').includes('functions'),
    ),
  ];
}

function locks(deployment: Deployment): string[] {
  const held = ofType(deployment, 'Microsoft.Authorization/locks');
  if (!deployment.locked) return held.map(({ name }) => `lock ${name}`);
  return each(ofType(deployment, ...LOCKED), 'resource', ({ id }) =>
    held.some(
      (lock) =>
        lock.id.startsWith(`${id}/providers/Microsoft.Authorization/locks/`) &&
        valueAt(lock, 'properties.level') === 'CanNotDelete',
    ),
  );
}

/** Headings become anchors as GitHub makes them. */
function hasRunbook(anchor: string): boolean {
  return [...runbooks.matchAll(/^#+ (.*)$/gm)].some(
    ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-') === anchor,
  );
}
