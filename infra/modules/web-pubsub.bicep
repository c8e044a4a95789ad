metadata description = 'Messages to browsers while something happens.'

import { roles, setting } from '../types.bicep'

@description('Name of the service.')
param name string

@description('Identity the app runs under.')
param identityName string

@description('What all resources share.')
param shared setting

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource service 'Microsoft.SignalRService/webPubSub@2024-03-01' = {
  name: name
  location: shared.location
  tags: shared.tags
  sku: { name: 'Standard_S1', capacity: 1 }
  properties: {
    disableLocalAuth: true
    disableAadAuth: false
    publicNetworkAccess: shared.privateNetwork ? 'Disabled' : 'Enabled'
    tls: { clientCertEnabled: false }
  }
}

resource appMaySend 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(service.id, identity.id, roles.webPubSubServiceOwner)
  scope: service
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.webPubSubServiceOwner)
  }
}

#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: service
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}
