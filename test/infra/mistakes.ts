import type { Change } from './support/open-templates';

/** One mistake somebody could make, for each check: the smallest change that the check is there to find. */
export interface Mistake extends Change {
  check: number;
}

const APP = 'infra/modules/function-app.bicep';
const DATA = 'infra/modules/data-storage.bicep';
const HOST = 'infra/modules/host-storage.bicep';
const BUS = 'infra/modules/service-bus.bicep';
const COSMOS = 'infra/modules/cosmos.bicep';
const VAULT = 'infra/modules/key-vault.bicep';
const EVENTS = 'infra/modules/event-grid.bicep';
const ALERTS = 'infra/modules/alerts.bicep';

export const MISTAKES: readonly Mistake[] = [
  { check: 1, file: APP, from: "name: 'FC1'", to: "name: 'Y1'" },
  { check: 2, file: APP, from: "kind: 'functionapp,linux'", to: "kind: 'functionapp'" },
  { check: 3, file: APP, from: 'instanceMemoryMB: scale.memoryMb', to: 'instanceMemoryMB: 1536' },
  { check: 4, file: APP, from: 'maximumInstanceCount: scale.maximumInstances', to: '' },
  { check: 5, file: APP, from: '{ perInstanceConcurrency: scale.httpConcurrency }', to: '{}' },
  { check: 6, file: APP, from: 'instanceCount: scale.alwaysReady', to: 'instanceCount: 1' },
  { check: 7, file: APP, from: "type: 'UserAssignedIdentity'", to: "type: 'StorageAccountConnectionString'" },
  { check: 8, file: APP, from: 'COSMOS_DATABASE:', to: "FUNCTIONS_WORKER_RUNTIME: 'node'\n    COSMOS_DATABASE:" },
  { check: 9, file: APP, from: 'httpsOnly: true', to: 'httpsOnly: false' },
  { check: 10, file: APP, from: 'properties: { allow: false }', to: 'properties: { allow: true }' },
  { check: 11, file: APP, from: "'azd-service-name': serviceName", to: "'azd-service-name': 'web'" },
  {
    check: 12,
    file: EVENTS,
    from: "identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }",
    to: "identity: { type: 'None' }",
  },
  { check: 13, file: APP, from: "AzureWebJobsStorage__credential: 'managedidentity'", to: '' },
  { check: 14, file: APP, from: 'ServiceBus__clientId: identity.properties.clientId', to: '' },
  {
    check: 15,
    file: VAULT,
    from: 'output uri string = vault.properties.vaultUri',
    to: "output uri string = vault.properties.vaultUri\noutput operatorKey string = 'x'",
  },
  {
    check: 16,
    file: 'infra/types.bicep',
    from: '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0',
    to: '090c5cfd-751d-490a-894a-3ce6f1109419',
  },
  {
    check: 17,
    file: VAULT,
    from: 'name: guid(vault.id, identity.id, roles.keyVaultSecretsUser)',
    to: "name: guid(vault.id, 'app')",
  },
  {
    check: 18,
    file: DATA,
    from: 'name: guid(audit.id, appIdentity.id, roles.storageBlobDataContributor)\n  scope: audit',
    to: 'name: guid(account.id, appIdentity.id, roles.storageBlobDataContributor)\n  scope: account',
  },
  { check: 19, file: COSMOS, from: "scope: '${account.id}/dbs/${database.database}'", to: 'scope: account.id' },
  { check: 20, file: COSMOS, from: 'disableLocalAuth: true', to: 'disableLocalAuth: false' },
  { check: 21, file: APP, from: 'Authorization=AAD', to: 'Authorization=Key' },
  { check: 22, file: HOST, from: 'allowBlobPublicAccess: false', to: 'allowBlobPublicAccess: true' },
  { check: 23, file: DATA, from: 'isVersioningEnabled: true', to: 'isVersioningEnabled: false' },
  { check: 24, file: DATA, from: 'allowProtectedAppendWrites: true', to: 'allowProtectedAppendWrites: false' },
  { check: 25, file: COSMOS, from: 'isZoneRedundant: shared.zoneRedundant', to: 'isZoneRedundant: false' },
  {
    check: 26,
    file: COSMOS,
    from: "type: 'Continuous'\n      continuousModeProperties: { tier: backupDays == 7 ? 'Continuous7Days' : 'Continuous30Days' }",
    to: "type: 'Periodic'",
  },
  { check: 27, file: COSMOS, from: "? 'MultiHash' : 'Hash'", to: "? 'Hash' : 'Hash'" },
  { check: 28, file: COSMOS, from: "['${container.value.vector.path}/*']", to: "['${container.value.vector.path}/?']" },
  {
    check: 29,
    file: COSMOS,
    from: "serverless ? [{ name: 'EnableServerless' }] : []",
    to: "[{ name: 'EnableServerless' }]",
  },
  { check: 30, file: VAULT, from: 'enablePurgeProtection: true', to: '' },
  { check: 31, file: BUS, from: 'lockDuration: queue.Properties.LockDuration', to: "lockDuration: 'PT10M'" },
  { check: 32, file: BUS, from: 'maxDeliveryCount: queue.Properties.MaxDeliveryCount', to: 'maxDeliveryCount: 1' },
  { check: 33, file: BUS, from: 'queue.Properties.DuplicateDetectionHistoryTimeWindow', to: "'PT20S'" },
  { check: 34, file: EVENTS, from: 'maxDeliveryAttempts: 30', to: 'maxDeliveryAttempts: 1' },
  { check: 35, file: BUS, from: 'requiresSession: queue.Properties.RequiresSession', to: 'requiresSession: true' },
  { check: 36, file: 'infra/modules/monitoring.bicep', from: 'workspaceCapping: { dailyQuotaGb: dailyCapGb }', to: '' },
  { check: 37, file: EVENTS, from: 'scope: topic', to: 'scope: bus' },
  { check: 38, file: ALERTS, from: 'threshold: 0\n        }', to: 'threshold: 10\n        }' },
  { check: 39, file: 'infra/modules/budget.bicep', from: 'threshold: 100', to: 'threshold: 150' },
  { check: 40, file: 'infra/modules/open-ai.bicep', from: "'NoAutoUpgrade'", to: "'OnceNewDefaultVersionAvailable'" },
  { check: 41, file: APP, from: "MAX_UNPACKED_MB: '200'", to: "MAX_UNPACKED_MB: '2048'" },
];
