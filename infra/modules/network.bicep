metadata description = 'A network of which nothing leaves: the app reaches every service over it.'

import { setting } from '../types.bicep'

@description('Name of the network.')
param name string

@description('Name of the rules of its subnets.')
param securityGroupName string

@description('Addresses of the network.')
param addressPrefix string

@description('What all resources share.')
param shared setting

@description('Names of the zones in which private endpoints are found.')
param zoneNames string[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource closed 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: securityGroupName
  location: shared.location
  tags: shared.tags
  properties: {
    securityRules: [
      {
        name: 'nothing-from-the-internet'
        properties: {
          priority: 4000
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: name
  location: shared.location
  tags: shared.tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'functions'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 24, 0)
          networkSecurityGroup: { id: closed.id }
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 24, 1)
          networkSecurityGroup: { id: closed.id }
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }

  resource functions 'subnets' existing = { name: 'functions' }
  resource endpoints 'subnets' existing = { name: 'endpoints' }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zoneName in zoneNames: {
    name: zoneName
    location: 'global'
    tags: shared.tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zoneName, index) in zoneNames: {
    parent: zones[index]
    name: name
    location: 'global'
    tags: shared.tags
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: network
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Subnet the app connects from.')
output functionsSubnetId string = network::functions.id

@description('Subnet the services are reached in.')
output endpointsSubnetId string = network::endpoints.id
