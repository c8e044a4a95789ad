metadata description = 'The database. Its containers and partition keys are read from the configuration of the local cloud.'

import { cosmosThroughput, indexingList, setting } from '../types.bicep'

@description('Name of the account.')
param name string

@description('Identity the app runs under.')
param identityName string

@description('How it is paid for.')
param throughput cosmosThroughput

@description('Days to which the database can be taken back.')
@allowed([7, 30])
param backupDays int

@description('Which properties of which container are indexed, where that is not all of them.')
param indexing indexingList

@description('What all resources share.')
param shared setting

@description('Database of the local cloud.')
var database = loadJsonContent('../../local/cloud.json').cosmos

@description('Containers that hold vectors.')
var withVectors = filter(items(database.containers), container => contains(container.value, 'vector'))

@description('Whether requests are paid one by one.')
var serverless = throughput.mode == 'serverless'

@description('Built-in role of the data plane: reads and writes documents, changes nothing else.')
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource account 'Microsoft.DocumentDB/databaseAccounts@2026-03-15' = {
  name: name
  location: shared.location
  tags: shared.tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: shared.location, failoverPriority: 0, isZoneRedundant: shared.zoneRedundant }]
    // Whoever records the last batch of a run has to see the records of all others.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: shared.privateNetwork ? 'Disabled' : 'Enabled'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: backupDays == 7 ? 'Continuous7Days' : 'Continuous30Days' }
    }
    capabilities: concat(
      serverless ? [{ name: 'EnableServerless' }] : [],
      empty(withVectors) ? [] : [{ name: 'EnableNoSQLVectorSearch' }]
    )
  }
}

resource sqlDatabase 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2026-03-15' = {
  parent: account
  name: database.database
  properties: {
    resource: { id: database.database }
    options: serverless ? {} : { autoscaleSettings: { maxThroughput: throughput.?maximum ?? 1000 } }
  }
}

resource containers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2026-03-15' = [
  for container in items(database.containers): {
    parent: sqlDatabase
    name: container.key
    properties: {
      resource: {
        id: container.key
        partitionKey: {
          paths: container.value.partitionKey
          kind: length(container.value.partitionKey) > 1 ? 'MultiHash' : 'Hash'
          version: 2
        }
        // -1: documents stay until they are deleted, unless one of them says otherwise.
        defaultTtl: container.value.?defaultTtlSeconds ?? -1
        indexingPolicy: {
          indexingMode: 'consistent'
          automatic: true
          includedPaths: map(indexing[?container.key].?included ?? ['/*'], path => { path: path })
          excludedPaths: map(
            concat(
              indexing[?container.key].?excluded ?? [],
              ['/"_etag"/?'],
              contains(container.value, 'vector') ? ['${container.value.vector.path}/*'] : []
            ),
            path => { path: path }
          )
          vectorIndexes: contains(container.value, 'vector')
            ? [{ path: container.value.vector.path, type: 'quantizedFlat' }]
            : []
        }
        vectorEmbeddingPolicy: {
          vectorEmbeddings: contains(container.value, 'vector')
            ? [
                {
                  path: container.value.vector.path
                  dataType: 'float32'
                  dimensions: container.value.vector.dimensions
                  distanceFunction: 'cosine'
                }
              ]
            : []
        }
      }
    }
  }
]

resource appMayUse 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2026-03-15' = {
  parent: account
  name: guid(sqlDatabase.id, identity.id, dataContributor)
  properties: {
    principalId: identity.properties.principalId
    roleDefinitionId: resourceId('Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions', name, dataContributor)
    scope: '${account.id}/dbs/${database.database}'
  }
}

#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspace.id
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'PartitionKeyRUConsumption', enabled: true }
    ]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (shared.locked) {
  name: 'keep'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'Runs, findings and keys of every tenant are kept here.' }
}

@description('Where the database answers.')
output endpoint string = account.properties.documentEndpoint

@description('Name of the database.')
output databaseName string = sqlDatabase.name
