import {
  each,
  entriesAt,
  ofType,
  textAt,
  unless,
  valueAt,
  type Check,
  type Deployment,
  type Resource,
} from '../support/deployment';
import { armGuid } from '../support/arm-guid';
import { settingsOf } from './plan-and-app';

/** Every role an identity of this product may have, and the one type of resource it may have it on. */
const ROLES: Readonly<Record<string, { title: string; scopes: readonly RegExp[] }>> = {
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': {
    title: 'Storage Blob Data Owner',
    scopes: [/\/storageAccounts\/sth[^/]+$/],
  },
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': { title: 'Storage Blob Data Contributor', scopes: [/\/containers\/[^/]+$/] },
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': {
    title: 'Storage Queue Data Contributor',
    scopes: [/\/storageAccounts\/sth[^/]+$/],
  },
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': {
    title: 'Storage Table Data Contributor',
    scopes: [/\/storageAccounts\/sth[^/]+$/],
  },
  '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0': {
    title: 'Service Bus Data Receiver',
    scopes: [/\/queues\/[^/]+$/, /\/topics\/[^/]+\/subscriptions\/[^/]+$/],
  },
  '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39': {
    title: 'Service Bus Data Sender',
    scopes: [/\/queues\/[^/]+$/, /\/topics\/[^/]+$/],
  },
  '4633458b-17de-408a-b874-0445c86b69e6': { title: 'Key Vault Secrets User', scopes: [/\/vaults\/[^/]+$/] },
  '3913510d-42f4-4e42-8a64-420c390055eb': { title: 'Monitoring Metrics Publisher', scopes: [/\/components\/[^/]+$/] },
  '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd': {
    title: 'Cognitive Services OpenAI User',
    scopes: [/\.CognitiveServices\/accounts\/[^/]+$/],
  },
  '12cf5a90-567b-43ae-8102-96cf46c7d9b4': { title: 'Web PubSub Service Owner', scopes: [/\/webPubSub\/[^/]+$/] },
};

/** Built-in data contributor of Cosmos DB. */
const COSMOS_DATA_CONTRIBUTOR = '00000000-0000-0000-0000-000000000002';

/** Where each service says that nobody comes in with a key. */
const LOCAL_AUTH: Readonly<Record<string, { path: string; value: boolean }>> = {
  'Microsoft.ServiceBus/namespaces': { path: 'properties.disableLocalAuth', value: true },
  'Microsoft.DocumentDB/databaseAccounts': { path: 'properties.disableLocalAuth', value: true },
  'Microsoft.Insights/components': { path: 'properties.DisableLocalAuth', value: true },
  'Microsoft.OperationalInsights/workspaces': { path: 'properties.features.disableLocalAuth', value: true },
  'Microsoft.CognitiveServices/accounts': { path: 'properties.disableLocalAuth', value: true },
  'Microsoft.SignalRService/webPubSub': { path: 'properties.disableLocalAuth', value: true },
  'Microsoft.Storage/storageAccounts': { path: 'properties.allowSharedKeyAccess', value: false },
};

const NEEDS_IDENTITY = ['Microsoft.Web/sites', 'Microsoft.EventGrid/systemTopics'];

const assignments = (deployment: Deployment) => ofType(deployment, 'Microsoft.Authorization/roleAssignments');
const roleOf = (assignment: Resource): string => textAt(assignment, 'properties.roleDefinitionId').slice(-36);
const scopeOf = ({ id }: Resource): string => id.split('/providers/Microsoft.Authorization/roleAssignments/')[0] ?? '';
const identityOf = (assignment: Resource): string =>
  /reference\('([^']+)'/.exec(textAt(assignment, 'properties.principalId'))?.[1] ?? '';

function connection(deployment: Deployment, prefix: string, address: string): string[] {
  return each(
    settingsOf(deployment),
    'settings',
    ({ properties }) =>
      !(prefix in properties) &&
      textAt(properties, `${prefix}__${address}`) !== '' &&
      properties[`${prefix}__credential`] === 'managedidentity' &&
      textAt(properties, `${prefix}__clientId`).includes('.clientId'),
  );
}

export const IDENTITY: readonly Check[] = [
  {
    number: 12,
    title: 'whoever acts does so with an identity of ours',
    problems: (deployment) => [
      ...each(
        ofType(deployment, ...NEEDS_IDENTITY),
        'resource',
        (resource) => valueAt(resource, 'identity.type') === 'UserAssigned',
      ),
      ...unless(!deployment.template.includes('SystemAssigned'), 'an identity belongs to its resource'),
    ],
  },
  {
    number: 13,
    title: 'the host reaches its storage by identity',
    problems: (deployment) => connection(deployment, 'AzureWebJobsStorage', 'accountName'),
  },
  {
    number: 14,
    title: 'the app reaches the queues by identity',
    problems: (deployment) => connection(deployment, 'ServiceBus', 'fullyQualifiedNamespace'),
  },
  {
    number: 15,
    title: 'no key is read, written down or given out',
    problems: ({ template }) => [
      ...unless(!/\blist(?:Keys|AccountSas|Secrets|[A-Z]\w*)\(/.test(template), 'a key is read'),
      ...unless(
        !/AccountKey=|SharedAccessKey|InstrumentationKey\b|"connectionStrings?"/.test(template),
        'a key is there',
      ),
      ...outputNames(template)
        .filter((name) => /key$|secret|password|connection|token$/i.test(name))
        .map((name) => `output ${name}`),
    ],
  },
  {
    number: 16,
    title: 'roles are the ones on the list',
    problems: (deployment) => each(assignments(deployment), 'assignment', (one) => roleOf(one) in ROLES),
  },
  {
    number: 17,
    title: 'an assignment is named by its scope, identity and role, and says that it is for an identity',
    problems: (deployment) =>
      each(
        assignments(deployment),
        'assignment',
        (one) =>
          one.name === armGuid(scopeOf(one), identityOf(one), roleOf(one)) &&
          valueAt(one, 'properties.principalType') === 'ServicePrincipal',
      ),
  },
  {
    number: 18,
    title: 'a role is given on the smallest thing that does',
    problems: (deployment) =>
      each(assignments(deployment), 'assignment', (one) => {
        const role = ROLES[roleOf(one)];
        return role === undefined || role.scopes.some((scope) => scope.test(scopeOf(one)));
      }),
  },
  {
    number: 19,
    title: 'documents are read and written by a role of the data plane, in one database',
    problems: (deployment) =>
      each(
        ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments'),
        'assignment in the database',
        (one) =>
          textAt(one, 'properties.roleDefinitionId').endsWith(`/sqlRoleDefinitions/${COSMOS_DATA_CONTRIBUTOR}`) &&
          /\/databaseAccounts\/[^/]+\/dbs\/[^/]+$/.test(textAt(one, 'properties.scope')) &&
          identityOf(one).includes('/userAssignedIdentities/'),
      ),
  },
  {
    number: 20,
    title: 'nobody comes in with a key',
    problems: (deployment) =>
      each(ofType(deployment, ...Object.keys(LOCAL_AUTH)), 'service', (service) => {
        const rule = LOCAL_AUTH[service.type];
        return rule !== undefined && valueAt(service, rule.path) === rule.value;
      }),
  },
  {
    number: 21,
    title: 'telemetry is sent by identity',
    problems: (deployment) => [
      ...each(settingsOf(deployment), 'settings', ({ properties }) =>
        /ClientId=.*Authorization=AAD/.test(textAt(properties, 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING')),
      ),
      ...unless(
        assignments(deployment).some((one) => ROLES[roleOf(one)]?.title === 'Monitoring Metrics Publisher'),
        'nobody may send telemetry',
      ),
    ],
  },
];

/** Of the template and of every module in it. */
function outputNames(template: string): string[] {
  const names: string[] = [];
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'outputs' && '$schema' in value) names.push(...entriesAt(value, 'outputs').map(([name]) => name));
      walk(inner);
    }
  };
  walk(JSON.parse(template));
  return names;
}
