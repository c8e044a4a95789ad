import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
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

const AzureYaml = z.object({ services: z.record(z.string(), z.object({ host: z.string() })) });
const { services } = AzureYaml.parse(parse(readFileSync(join(__dirname, '../../../azure.yaml'), 'utf8')));

/** What Flex Consumption keeps in `functionAppConfig` and refuses as a setting. */
const NOT_ON_FLEX = [
  'FUNCTIONS_WORKER_RUNTIME',
  'WEBSITE_RUN_FROM_PACKAGE',
  'WEBSITE_CONTENTSHARE',
  'WEBSITE_CONTENTAZUREFILECONNECTIONSTRING',
];

const plans = (deployment: Deployment) => ofType(deployment, 'Microsoft.Web/serverfarms');
const apps = (deployment: Deployment) => ofType(deployment, 'Microsoft.Web/sites');
export const settingsOf = (deployment: Deployment) =>
  ofType(deployment, 'Microsoft.Web/sites/config').filter(({ id }) => id.endsWith('/appsettings'));

const SCALE = 'properties.functionAppConfig.scaleAndConcurrency';

export const PLAN_AND_APP: readonly Check[] = [
  {
    number: 1,
    title: 'the plan is Flex Consumption on Linux',
    problems: (deployment) =>
      each(
        plans(deployment),
        'plan',
        (plan) =>
          valueAt(plan, 'sku.name') === 'FC1' &&
          valueAt(plan, 'sku.tier') === 'FlexConsumption' &&
          valueAt(plan, 'properties.reserved') === true,
      ),
  },
  {
    number: 2,
    title: 'the app says its runtime in functionAppConfig',
    problems: (deployment) =>
      each(
        apps(deployment),
        'app',
        (app) =>
          app['kind'] === 'functionapp,linux' &&
          valueAt(app, 'properties.functionAppConfig.runtime.name') === 'node' &&
          valueAt(app, 'properties.functionAppConfig.runtime.version') === '24',
      ),
  },
  {
    number: 3,
    title: 'the memory of an instance is one that Flex Consumption has',
    problems: (deployment) =>
      each(apps(deployment), 'app', (app) => [512, 2048, 4096].includes(numberAt(app, `${SCALE}.instanceMemoryMB`))),
  },
  {
    number: 4,
    title: 'the number of instances has a limit',
    problems: (deployment) =>
      each(apps(deployment), 'app', (app) => {
        const most = numberAt(app, `${SCALE}.maximumInstanceCount`);
        return most >= 1 && most <= 1000;
      }),
  },
  {
    number: 5,
    title: 'how many requests an instance takes at a time is said',
    problems: (deployment) =>
      each(apps(deployment), 'app', (app) => numberAt(app, `${SCALE}.triggers.http.perInstanceConcurrency`) >= 1),
  },
  {
    number: 6,
    title: 'instances that are always ready are a parameter, and two or more across zones',
    problems: (deployment) => [
      ...unless(
        /"alwaysReady": "\[[^"]*parameters\('scale'\)\.alwaysReady/.test(deployment.template),
        'alwaysReady does not come from the parameters',
      ),
      ...each(apps(deployment), 'app', (app) => {
        const ready = listAt(app, `${SCALE}.alwaysReady`).filter((group) => textAt(group, 'name') === 'http');
        return !deployment.zoneRedundant || ready.some((group) => numberAt(group, 'instanceCount') >= 2);
      }),
    ],
  },
  {
    number: 7,
    title: 'packages are read from a container by identity',
    problems: (deployment) =>
      each(apps(deployment), 'app', (app) => {
        const storage = valueAt(app, 'properties.functionAppConfig.deployment.storage');
        const container = /'([a-z-]+)'\)\]$/.exec(textAt(storage, 'value'))?.[1] ?? '';
        const containers = ofType(deployment, 'Microsoft.Storage/storageAccounts/blobServices/containers');
        return (
          valueAt(storage, 'type') === 'blobContainer' &&
          valueAt(storage, 'authentication.type') === 'UserAssignedIdentity' &&
          valueAt(storage, 'authentication.storageAccountConnectionStringName') === undefined &&
          containers.some(({ name }) => name.endsWith(`/${container}`))
        );
      }),
  },
  {
    number: 8,
    title: 'no setting is there that Flex Consumption refuses',
    problems: (deployment) => [
      ...each(settingsOf(deployment), 'settings', ({ properties }) => !NOT_ON_FLEX.some((name) => name in properties)),
      ...each(apps(deployment), 'app', (app) => valueAt(app, 'properties.siteConfig.linuxFxVersion') === undefined),
    ],
  },
  {
    number: 9,
    title: 'nothing is spoken but TLS 1.2 and newer',
    problems: (deployment) => [
      ...each(
        apps(deployment),
        'app',
        (app) =>
          valueAt(app, 'properties.httpsOnly') === true &&
          ['1.2', '1.3'].includes(textAt(app, 'properties.siteConfig.minTlsVersion')) &&
          ['1.2', '1.3'].includes(textAt(app, 'properties.siteConfig.scmMinTlsVersion')),
      ),
      ...each(
        ofType(deployment, 'Microsoft.Storage/storageAccounts'),
        'account',
        (account) =>
          valueAt(account, 'properties.minimumTlsVersion') === 'TLS1_2' &&
          valueAt(account, 'properties.supportsHttpsTrafficOnly') === true,
      ),
      ...each(
        ofType(deployment, 'Microsoft.ServiceBus/namespaces'),
        'namespace',
        (bus) => valueAt(bus, 'properties.minimumTlsVersion') === '1.2',
      ),
      ...each(
        ofType(deployment, 'Microsoft.DocumentDB/databaseAccounts'),
        'database',
        (account) => valueAt(account, 'properties.minimalTlsVersion') === 'Tls12',
      ),
    ],
  },
  {
    number: 10,
    title: 'nobody publishes with a password',
    problems: (deployment) => [
      ...['ftp', 'scm'].flatMap((name) =>
        each(
          ofType(deployment, 'Microsoft.Web/sites/basicPublishingCredentialsPolicies').filter(({ id }) =>
            id.endsWith(`/${name}`),
          ),
          `policy for ${name}`,
          (policy) => valueAt(policy, 'properties.allow') === false,
        ),
      ),
      ...each(apps(deployment), 'app', (app) => valueAt(app, 'properties.siteConfig.ftpsState') === 'Disabled'),
    ],
  },
  {
    number: 11,
    title: 'azd finds the app by its tag',
    problems: (deployment) =>
      each(apps(deployment), 'app', (app) => services[textAt(app, 'tags.azd-service-name')]?.host === 'function'),
  },
];
