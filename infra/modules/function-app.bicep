metadata description = 'The functions, on Flex Consumption.'

import { scaling, setting, settingList } from '../types.bicep'

@description('Name of the plan.')
param planName string

@description('Name of the app.')
param name string

@description('What azure.yaml calls the app.')
param serviceName string

@description('Identity the app runs under.')
param identityName string

@description('Account the host keeps its own data in.')
param hostStorageName string

@description('Container for deployment packages in it.')
param deploymentContainer string

@description('Account for the data of the product.')
param dataStorageName string

@description('Host name of the queues.')
param serviceBusHost string

@description('Where the database answers.')
param cosmosEndpoint string

@description('Name of the database.')
param cosmosDatabase string

@description('Where the vault answers.')
param keyVaultUri string

@description('Application Insights resource the app sends to.')
param applicationInsightsName string

@description('Subnet for outgoing connections; empty without a private network.')
param subnetId string

@description('How the functions scale.')
param scale scaling

@description('Settings beyond those that follow from the resources; docs/settings.md has all.')
param settings settingList

@description('What all resources share.')
param shared setting

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource hostStorage 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: hostStorageName
}

resource dataStorage 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: dataStorageName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: shared.location
  tags: shared.tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true, zoneRedundant: shared.zoneRedundant }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: shared.location
  tags: union(shared.tags, { 'azd-service-name': serviceName })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      runtime: { name: 'node', version: '24' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostStorage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: scale.memoryMb
        maximumInstanceCount: scale.maximumInstances
        alwaysReady: scale.alwaysReady == 0 ? [] : [{ name: 'http', instanceCount: scale.alwaysReady }]
        triggers: { http: { perInstanceConcurrency: scale.httpConcurrency } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      ftpsState: 'Disabled'
    }
  }
}

@description('A request holds 210 MB, and an instance has 0.8 GB of disk for archives and what is unpacked of them.')
var sizes = { MAX_ARCHIVE_MB: '100', MAX_UNPACKED_MB: '200' }

resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(sizes, settings, {
    AzureWebJobsStorage__accountName: hostStorage.name
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identity.properties.clientId
    ServiceBus__fullyQualifiedNamespace: serviceBusHost
    ServiceBus__credential: 'managedidentity'
    ServiceBus__clientId: identity.properties.clientId
    AZURE_CLIENT_ID: identity.properties.clientId
    COSMOS_ENDPOINT: cosmosEndpoint
    COSMOS_DATABASE: cosmosDatabase
    STORAGE_BLOB_ENDPOINT: dataStorage.properties.primaryEndpoints.blob
    KEY_VAULT_URL: keyVaultUri
    APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  })
}

resource noPasswordForFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noPasswordForScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Where the API answers.')
output url string = 'https://${app.properties.defaultHostName}'
