metadata description = 'An identity without a password or key.'

@description('Name of the identity.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags tagList

import { tagList } from '../types.bicep'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}
