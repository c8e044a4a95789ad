metadata description = 'Models.'

import { modelDeployment, roles, setting } from '../types.bicep'

@description('Name of the account, which is also its subdomain.')
param name string

@description('Region of the account; models are not to be had everywhere.')
param location string

@description('Identity the app runs under.')
param identityName string

@description('What is deployed.')
param deployments modelDeployment[]

@description('What all resources share.')
param shared setting

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource account 'Microsoft.CognitiveServices/accounts@2026-07-01' = {
  name: name
  location: location
  tags: shared.tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: shared.privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: shared.privateNetwork ? 'Deny' : 'Allow' }
  }
}

// One after the other: the account refuses two at a time.
@batchSize(1)
resource models 'Microsoft.CognitiveServices/accounts/deployments@2026-07-01' = [
  for deployment in deployments: {
    parent: account
    name: deployment.name
    sku: { name: deployment.sku, capacity: deployment.capacity }
    properties: {
      model: { format: 'OpenAI', name: deployment.model, version: deployment.version }
      raiPolicyName: 'Microsoft.DefaultV2'
      versionUpgradeOption: 'NoAutoUpgrade'
    }
  }
]

resource appMayUse 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, identity.id, roles.cognitiveServicesOpenAiUser)
  scope: account
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.cognitiveServicesOpenAiUser
    )
  }
}

#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'audit', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Where the models answer.')
output endpoint string = account.properties.endpoint
