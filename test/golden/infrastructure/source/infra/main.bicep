param location string = resourceGroup().location
param tier string = 'Standard'
param adminPassword string

@secure()
param apiKey string

resource files 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'shopfiles'
  location: location
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: true
    minimumTlsVersion: 'TLS1_0'
    supportsHttpsTrafficOnly: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: 'shop'
  location: location
  properties: {
    httpsOnly: true
    siteConfig: {
      appSettings: [
        { name: 'API_KEY', value: apiKey }
        { name: 'ADMIN', value: adminPassword }
      ]
    }
  }
}

output storageKey string = files.listKeys().keys[0].value
output host string = site.properties.defaultHostName
