metadata description = 'Storage events: what is uploaded to the data account becomes a message on a queue, delivered by identity.'

import { setting } from '../types.bicep'

@description('Name of the system topic.')
param name string

@description('Data account whose events count.')
param storageName string

@description('Container for events that could not be delivered.')
param deadLetterContainer string

@description('Namespace of the queues.')
param serviceBusName string

@description('Identity that delivers.')
param identityName string

@description('What all resources share.')
param shared setting

@description('Subscriptions of the local cloud.')
var subscriptions = loadJsonContent('../../local/event-subscriptions.json')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource storage 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: storageName
}

resource bus 'Microsoft.ServiceBus/namespaces@2026-01-01' existing = {
  name: serviceBusName
}

resource queues 'Microsoft.ServiceBus/namespaces/queues@2026-01-01' existing = [
  for subscription in subscriptions: {
    parent: bus
    name: subscription.queueName
  }
]

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: shared.location
  tags: shared.tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: { source: storage.id, topicType: 'Microsoft.Storage.StorageAccounts' }
}

resource eventSubscriptions 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = [
  for (subscription, index) in subscriptions: {
    parent: topic
    name: subscription.queueName
    properties: {
      eventDeliverySchema: 'EventGridSchema'
      filter: {
        subjectBeginsWith: subscription.subjectBeginsWith
        includedEventTypes: subscription.includedEventTypes
      }
      retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
      deliveryWithResourceIdentity: {
        identity: { type: 'UserAssigned', userAssignedIdentity: identity.id }
        destination: { endpointType: 'ServiceBusQueue', properties: { resourceId: queues[index].id } }
      }
      deadLetterWithResourceIdentity: {
        identity: { type: 'UserAssigned', userAssignedIdentity: identity.id }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: { resourceId: storage.id, blobContainerName: deadLetterContainer }
        }
      }
    }
  }
]

#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: topic
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}
