metadata description = 'Where the dashboard is served from.'

import { tagList } from '../types.bicep'

@description('Name of the site.')
param name string

@description('Region of the site; static sites are not to be had everywhere.')
param location string

@description('Tags.')
param tags tagList

resource site 'Microsoft.Web/staticSites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: 'Standard', tier: 'Standard' }
  properties: { allowConfigFileUpdates: true, stagingEnvironmentPolicy: 'Disabled' }
}

resource noPassword 'Microsoft.Web/staticSites/basicAuth@2025-03-01' = {
  parent: site
  name: 'default'
  properties: { applicableEnvironmentsMode: 'SpecifiedEnvironments', environments: [] }
}

@description('Where the dashboard is.')
output url string = 'https://${site.properties.defaultHostname}'
