metadata description = 'Snapshots, sources, results and reports.'

import { roles, setting } from '../types.bicep'

@description('Name of the account.')
@minLength(3)
@maxLength(24)
param name string

@description('Containers of the product.')
param containers string[]

@description('Container whose blobs can be appended to and never changed or removed before their time.')
param auditContainer string

@description('Days for which the audit container keeps everything.')
@minValue(1)
@maxValue(3650)
param auditDays int

@description('Container for storage events that could not be delivered.')
param eventDeadLetterContainer string

@description('Identity the app runs under.')
param appIdentityName string

@description('Identity that delivers storage events.')
param eventIdentityName string

@description('Days for which a deleted blob or an overwritten one can be had back. Erased data lives on for as long.')
@minValue(1)
@maxValue(365)
param softDeleteDays int

@description('What all resources share.')
param shared setting

resource appIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: appIdentityName
}

resource eventIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: eventIdentityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource account 'Microsoft.Storage/storageAccounts@2026-04-01' = {
  name: name
  location: shared.location
  tags: shared.tags
  kind: 'StorageV2'
  sku: { name: shared.zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: shared.privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'AzureServices', defaultAction: shared.privateNetwork ? 'Deny' : 'Allow' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-04-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: softDeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays }
  }
}

resource productContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-04-01' = [
  for container in containers: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

resource deadEvents 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-04-01' = {
  parent: blobs
  name: eventDeadLetterContainer
  properties: { publicAccess: 'None' }
}

resource audit 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-04-01' = {
  parent: blobs
  name: auditContainer
  properties: { publicAccess: 'None' }
}

resource auditIsImmutable 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2026-04-01' = {
  parent: audit
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: auditDays
    allowProtectedAppendWrites: true
  }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2026-04-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'remove-old-versions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: map(concat(containers, [eventDeadLetterContainer]), container => '${container}/')
            }
            actions: { version: { delete: { daysAfterCreationGreaterThan: softDeleteDays } } }
          }
        }
        {
          name: 'remove-dead-events'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${eventDeadLetterContainer}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 90 } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource appMayUse 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, index) in containers: {
    name: guid(productContainers[index].id, appIdentity.id, roles.storageBlobDataContributor)
    scope: productContainers[index]
    properties: {
      principalId: appIdentity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roles.storageBlobDataContributor
      )
    }
  }
]

resource appMayAudit 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(audit.id, appIdentity.id, roles.storageBlobDataContributor)
  scope: audit
  properties: {
    principalId: appIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageBlobDataContributor
    )
  }
}

resource eventsMayDie 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(deadEvents.id, eventIdentity.id, roles.storageBlobDataContributor)
  scope: deadEvents
  properties: {
    principalId: eventIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageBlobDataContributor
    )
  }
}

#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'audit', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (shared.locked) {
  name: 'keep'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'Reports and snapshots of every tenant are kept here.' }
}
