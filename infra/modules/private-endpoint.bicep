metadata description = 'One service in the private network.'

import { setting } from '../types.bicep'

@description('Name of the endpoint.')
param name string

@description('Resource it leads to.')
param resourceId string

@description('Which part of the resource.')
param part string

@description('Zone its name is found in.')
param zoneName string

@description('Subnet for it.')
param subnetId string

@description('What all resources share.')
param shared setting

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: zoneName
}

resource endpoint 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: name
  location: shared.location
  tags: shared.tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      { name: part, properties: { privateLinkServiceId: resourceId, groupIds: [part] } }
    ]
  }
}

resource registered 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: endpoint
  name: 'default'
  properties: { privateDnsZoneConfigs: [{ name: part, properties: { privateDnsZoneId: zone.id } }] }
}
