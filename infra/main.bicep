metadata name = 'Aurelis'
metadata description = 'Everything Aurelis uses in Azure, in a resource group of its own.'

targetScope = 'subscription'

import { cosmosThroughput, modelDeployment, scaling, setting, settingList, tagList } from 'types.bicep'

@description('Name of the environment: part of every name, such as dev or prod.')
@minLength(2)
@maxLength(20)
param environmentName string

@description('Region.')
@minLength(1)
param location string = deployment().location

@description('Tags of every resource besides those of the environment.')
param tags tagList = {}

@description('How the functions scale.')
param scale scaling

@description('How the database is paid for. It cannot be changed later without moving the data.')
param throughput cosmosThroughput

@description('Days to which the database can be taken back.')
@allowed([7, 30])
param backupDays int

@description('Whether resources are spread over zones. It cannot be changed later for storage and database.')
param zoneRedundant bool

@description('Whether services are reached over a private network alone. It makes Service Bus a premium one.')
param privateNetwork bool

@description('Addresses of the private network: at least a /23.')
param networkAddresses string = '10.42.0.0/22'

@description('Whether what holds data is protected against deletion by a lock.')
param locked bool

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int

@description('Most gigabytes of logs a day.')
@minValue(1)
@maxValue(1000)
param logDailyCapGb int

@description('Days for which deleted and overwritten blobs can be had back. Erased data lives on for as long.')
@minValue(1)
@maxValue(365)
param softDeleteDays int

@description('Days for which audit records cannot be changed or removed.')
@minValue(1)
@maxValue(3650)
param auditDays int

@description('Waiting messages that are worth an alert.')
@minValue(1)
param backlogAlert int

@description('Who is told of alerts and of money.')
@minLength(1)
param operatorEmails string[]

@description('Money a month in the currency of the subscription, of which is told at 80 percent and when 100 are to be expected.')
@minValue(1)
param monthlyBudget int

@description('First of the month the budget counts from. It cannot lie in the past when the budget is made.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Models that are deployed; none is fine.')
param models modelDeployment[] = []

@description('Region of the models.')
param modelLocation string = location

@description('Whether there is a service for messages to browsers.')
param realtime bool = false

@description('Whether there is a site for the dashboard.')
param dashboard bool = false

@description('Region of that site.')
param dashboardLocation string = location

@description('Settings of the app beyond those that follow from the resources; docs/settings.md has all.')
param settings settingList = {}

@description('Starts of names.')
var start = loadJsonContent('abbreviations.json')

@description('Names that Azure alone knows.')
var names = loadJsonContent('names.json')

@description('What the local cloud holds.')
var local = loadJsonContent('../local/cloud.json')

@description('Where storage events go.')
var eventSubscriptions = loadJsonContent('../local/event-subscriptions.json')

@description('End of every name.')
var token = toLower(uniqueString(subscription().id, environmentName, location))

@description('What every name is made of.')
var suffix = '${environmentName}-${token}'

@description('Name of the identity the app runs under.')
var appIdentityName = '${start.identity}app-${suffix}'

@description('Name of the identity that delivers storage events.')
var eventIdentityName = '${start.identity}events-${suffix}'

@description('Name of the account the host keeps its own data in.')
var hostStorageName = take('${start.hostStorage}${replace(environmentName, '-', '')}${token}', 24)

@description('Name of the account for the data of the product.')
var dataStorageName = take('${start.dataStorage}${token}${replace(environmentName, '-', '')}', 24)

@description('Name of the namespace of the queues.')
var serviceBusName = '${start.serviceBus}${suffix}'

@description('Name of the database account.')
var cosmosName = '${start.cosmos}${suffix}'

@description('Name of the vault.')
var keyVaultName = take('${start.keyVault}${token}-${environmentName}', 24)

@description('Name of the account of the models.')
var openAiName = '${start.openAi}${suffix}'

@description('Name of the service for messages to browsers.')
var webPubSubName = '${start.webPubSub}${suffix}'

@description('Name of the Application Insights resource.')
var applicationInsightsName = '${start.applicationInsights}${suffix}'

@description('Tags of every resource.')
var allTags = union(tags, { 'azd-env-name': environmentName, application: 'aurelis' })

@description('What all resources share.')
var shared setting = {
  location: location
  token: token
  tags: allTags
  workspaceName: '${start.workspace}${suffix}'
  locked: locked
  zoneRedundant: zoneRedundant
  privateNetwork: privateNetwork
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: '${start.resourceGroup}aurelis-${environmentName}'
  location: location
  tags: allTags
}

module appIdentity 'modules/identity.bicep' = {
  scope: group
  params: { name: appIdentityName, location: location, tags: allTags }
}

module eventIdentity 'modules/identity.bicep' = {
  scope: group
  params: { name: eventIdentityName, location: location, tags: allTags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: shared.workspaceName
    applicationInsightsName: applicationInsightsName
    identityName: appIdentityName
    location: location
    tags: allTags
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
  }
  dependsOn: [appIdentity]
}

module hostStorage 'modules/host-storage.bicep' = {
  scope: group
  params: {
    name: hostStorageName
    deploymentContainer: names.deploymentContainer
    identityName: appIdentityName
    shared: shared
  }
  dependsOn: [appIdentity, monitoring]
}

module dataStorage 'modules/data-storage.bicep' = {
  scope: group
  params: {
    name: dataStorageName
    containers: filter(local.blobContainers, container => container != names.auditContainer)
    auditContainer: names.auditContainer
    auditDays: auditDays
    eventDeadLetterContainer: names.eventDeadLetterContainer
    appIdentityName: appIdentityName
    eventIdentityName: eventIdentityName
    softDeleteDays: softDeleteDays
    shared: shared
  }
  dependsOn: [appIdentity, eventIdentity, monitoring]
}

module serviceBus 'modules/service-bus.bicep' = {
  scope: group
  params: {
    name: serviceBusName
    appIdentityName: appIdentityName
    eventIdentityName: eventIdentityName
    eventQueue: eventSubscriptions[0].queueName
    timeToLive: names.queueTimeToLive
    shared: shared
  }
  dependsOn: [appIdentity, eventIdentity, monitoring]
}

module cosmos 'modules/cosmos.bicep' = {
  scope: group
  params: {
    name: cosmosName
    identityName: appIdentityName
    throughput: throughput
    backupDays: backupDays
    indexing: names.cosmosIndexing
    shared: shared
  }
  dependsOn: [appIdentity, monitoring]
}

module keyVault 'modules/key-vault.bicep' = {
  scope: group
  params: { name: keyVaultName, identityName: appIdentityName, shared: shared }
  dependsOn: [appIdentity, monitoring]
}

module eventGrid 'modules/event-grid.bicep' = {
  scope: group
  params: {
    name: '${start.eventGrid}${suffix}'
    storageName: dataStorageName
    deadLetterContainer: names.eventDeadLetterContainer
    serviceBusName: serviceBusName
    identityName: eventIdentityName
    shared: shared
  }
  dependsOn: [dataStorage, serviceBus]
}

module openAi 'modules/open-ai.bicep' = if (!empty(models)) {
  scope: group
  params: {
    name: openAiName
    location: modelLocation
    identityName: appIdentityName
    deployments: models
    shared: shared
  }
  dependsOn: [appIdentity, monitoring]
}

@description('Where each model answers, as docs/models.md has it.')
var routes = map(models, model => {
  name: model.name
  provider: 'azure-openai'
  url: '<endpoint>'
  model: model.model
  deployment: model.name
})

@description('Settings that follow from the models.')
var modelSettings = empty(models)
  ? {}
  : {
      MODELS_ROUTES: replace(
        string({ routes: routes }),
        '<endpoint>',
        'https://${split(openAi!.outputs.endpoint, '/')[2]}'
      )
    }

module webPubSub 'modules/web-pubsub.bicep' = if (realtime) {
  scope: group
  params: { name: webPubSubName, identityName: appIdentityName, shared: shared }
  dependsOn: [appIdentity, monitoring]
}

module staticWebApp 'modules/static-web-app.bicep' = if (dashboard) {
  scope: group
  params: { name: '${start.staticWebApp}${suffix}', location: dashboardLocation, tags: allTags }
}

@description('Zone for one part of a storage account.')
func storageZone(part string) string => 'privatelink.${part}.${environment().suffixes.storage}'

@description('What is reached over the private network, and the zone its name is found in.')
var endpoints = concat(
  [
    { of: 'Microsoft.Storage/storageAccounts', name: hostStorageName, part: 'blob', zone: storageZone('blob') }
    { of: 'Microsoft.Storage/storageAccounts', name: hostStorageName, part: 'queue', zone: storageZone('queue') }
    { of: 'Microsoft.Storage/storageAccounts', name: hostStorageName, part: 'table', zone: storageZone('table') }
    { of: 'Microsoft.Storage/storageAccounts', name: dataStorageName, part: 'blob', zone: storageZone('blob') }
    {
      of: 'Microsoft.DocumentDB/databaseAccounts'
      name: cosmosName
      part: 'Sql'
      zone: 'privatelink.documents.azure.com'
    }
    {
      of: 'Microsoft.ServiceBus/namespaces'
      name: serviceBusName
      part: 'namespace'
      zone: 'privatelink.servicebus.windows.net'
    }
    { of: 'Microsoft.KeyVault/vaults', name: keyVaultName, part: 'vault', zone: 'privatelink.vaultcore.azure.net' }
  ],
  empty(models)
    ? []
    : [
        {
          of: 'Microsoft.CognitiveServices/accounts'
          name: openAiName
          part: 'account'
          zone: 'privatelink.openai.azure.com'
        }
      ],
  realtime
    ? [
        {
          of: 'Microsoft.SignalRService/webPubSub'
          name: webPubSubName
          part: 'webpubsub'
          zone: 'privatelink.webpubsub.azure.com'
        }
      ]
    : []
)

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    name: '${start.network}${suffix}'
    securityGroupName: '${start.securityGroup}${suffix}'
    addressPrefix: networkAddresses
    zoneNames: concat(
      [storageZone('blob'), storageZone('queue'), storageZone('table')],
      // One zone each, and more than one endpoint in that of blobs.
      map(filter(endpoints, endpoint => endpoint.of != 'Microsoft.Storage/storageAccounts'), endpoint => endpoint.zone)
    )
    shared: shared
  }
  dependsOn: [monitoring]
}

module privateEndpoints 'modules/private-endpoint.bicep' = [
  for endpoint in endpoints: if (privateNetwork) {
    scope: group
    params: {
      name: '${start.privateEndpoint}${endpoint.name}-${toLower(endpoint.part)}'
      resourceId: resourceId(subscription().subscriptionId, group.name, endpoint.of, endpoint.name)
      part: endpoint.part
      zoneName: endpoint.zone
      subnetId: network!.outputs.endpointsSubnetId
      shared: shared
    }
    dependsOn: [hostStorage, dataStorage, cosmos, serviceBus, keyVault, openAi, webPubSub]
  }
]

module functionApp 'modules/function-app.bicep' = {
  scope: group
  params: {
    planName: '${start.plan}${suffix}'
    name: '${start.functionApp}${suffix}'
    serviceName: names.serviceName
    identityName: appIdentityName
    hostStorageName: hostStorageName
    deploymentContainer: names.deploymentContainer
    dataStorageName: dataStorageName
    serviceBusHost: serviceBus.outputs.host
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: cosmos.outputs.databaseName
    keyVaultUri: keyVault.outputs.uri
    applicationInsightsName: applicationInsightsName
    subnetId: privateNetwork ? network!.outputs.functionsSubnetId : ''
    scale: scale
    settings: union(modelSettings, settings)
    shared: shared
  }
  // The host reads its storage as soon as the app is there: by then the identity has to be allowed to.
  dependsOn: [hostStorage, dataStorage, privateEndpoints]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    actionGroupName: '${start.actionGroup}${suffix}'
    prefix: '${start.alert}${environmentName}-'
    emails: operatorEmails
    serviceBusName: serviceBusName
    cosmosName: cosmosName
    backlog: backlogAlert
    shared: shared
  }
  dependsOn: [serviceBus, cosmos]
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: { displayName: 'Aurelis (${environmentName})', shared: shared }
  dependsOn: [monitoring]
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: {
    name: '${start.budget}${environmentName}'
    amount: monthlyBudget
    startDate: budgetStart
    emails: operatorEmails
  }
}

@description('Resource group of the environment.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Where the API answers.')
output AURELIS_URL string = functionApp.outputs.url

@description('Vault that the secrets belong in.')
output KEY_VAULT_URL string = keyVault.outputs.uri

@description('Where the models answer; empty without models.')
output MODELS_ENDPOINT string = openAi.?outputs.?endpoint ?? ''

@description('Where the dashboard is; empty without one.')
output DASHBOARD_URL string = staticWebApp.?outputs.?url ?? ''
