metadata description = 'The queues, and the topic of events. What they are called and how they behave is read from the configuration of the local cloud.'

import { roles, setting } from '../types.bicep'

@description('Name of the namespace.')
param name string

@description('Identity the app runs under.')
param appIdentityName string

@description('Identity that delivers storage events.')
param eventIdentityName string

@description('Queue that storage events go to.')
param eventQueue string

@description('How long a message waits to be handled, ISO 8601. The emulator ends at an hour; a backlog may be longer.')
param timeToLive string

@description('What all resources share.')
param shared setting

@description('Namespace of the local cloud.')
var namespace = loadJsonContent('../../local/service-bus.config.json').UserConfig.Namespaces[0]

@description('Queues that get dead letters of others, which have to exist before those.')
var lastQueues = filter(namespace.Queues, queue => empty(queue.Properties.ForwardDeadLetteredMessagesTo))

@description('All others.')
var workQueues = filter(namespace.Queues, queue => !empty(queue.Properties.ForwardDeadLetteredMessagesTo))

@description('The topic that everybody hears of events on.')
var eventTopic = namespace.Topics[0]

@description('Names of the queues in the order of the configuration.')
var queueNames = map(namespace.Queues, queue => queue.Name)

resource appIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: appIdentityName
}

resource eventIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: eventIdentityName
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource bus 'Microsoft.ServiceBus/namespaces@2026-01-01' = {
  name: name
  location: shared.location
  tags: shared.tags
  sku: shared.privateNetwork
    ? { name: 'Premium', tier: 'Premium', capacity: 1 }
    : { name: 'Standard', tier: 'Standard' }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    zoneRedundant: shared.zoneRedundant
    publicNetworkAccess: shared.privateNetwork ? 'Disabled' : 'Enabled'
  }
}

resource trusted 'Microsoft.ServiceBus/namespaces/networkRuleSets@2026-01-01' = if (shared.privateNetwork) {
  parent: bus
  name: 'default'
  properties: {
    publicNetworkAccess: 'Disabled'
    defaultAction: 'Deny'
    // Event Grid delivers from outside of the network, with its identity.
    trustedServiceAccessEnabled: true
  }
}

resource last 'Microsoft.ServiceBus/namespaces/queues@2026-01-01' = [
  for queue in lastQueues: {
    parent: bus
    name: queue.Name
    properties: {
      lockDuration: queue.Properties.LockDuration
      maxDeliveryCount: queue.Properties.MaxDeliveryCount
      defaultMessageTimeToLive: timeToLive
      deadLetteringOnMessageExpiration: queue.Properties.DeadLetteringOnMessageExpiration
      requiresDuplicateDetection: queue.Properties.RequiresDuplicateDetection
      duplicateDetectionHistoryTimeWindow: queue.Properties.DuplicateDetectionHistoryTimeWindow
      requiresSession: queue.Properties.RequiresSession
    }
  }
]

resource work 'Microsoft.ServiceBus/namespaces/queues@2026-01-01' = [
  for queue in workQueues: {
    parent: bus
    name: queue.Name
    properties: {
      lockDuration: queue.Properties.LockDuration
      maxDeliveryCount: queue.Properties.MaxDeliveryCount
      defaultMessageTimeToLive: timeToLive
      deadLetteringOnMessageExpiration: queue.Properties.DeadLetteringOnMessageExpiration
      requiresDuplicateDetection: queue.Properties.RequiresDuplicateDetection
      duplicateDetectionHistoryTimeWindow: queue.Properties.DuplicateDetectionHistoryTimeWindow
      requiresSession: queue.Properties.RequiresSession
      forwardDeadLetteredMessagesTo: queue.Properties.ForwardDeadLetteredMessagesTo
    }
    dependsOn: [last]
  }
]

resource topic 'Microsoft.ServiceBus/namespaces/topics@2026-01-01' = {
  parent: bus
  name: eventTopic.Name
  properties: {
    defaultMessageTimeToLive: timeToLive
    requiresDuplicateDetection: eventTopic.Properties.RequiresDuplicateDetection
    duplicateDetectionHistoryTimeWindow: eventTopic.Properties.DuplicateDetectionHistoryTimeWindow
  }
}

resource subscriptions 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2026-01-01' = [
  for subscriber in eventTopic.Subscriptions: {
    parent: topic
    name: subscriber.Name
    properties: {
      lockDuration: subscriber.Properties.LockDuration
      maxDeliveryCount: subscriber.Properties.MaxDeliveryCount
      defaultMessageTimeToLive: timeToLive
      deadLetteringOnMessageExpiration: subscriber.Properties.DeadLetteringOnMessageExpiration
      deadLetteringOnFilterEvaluationExceptions: true
      requiresSession: subscriber.Properties.RequiresSession
      forwardDeadLetteredMessagesTo: subscriber.Properties.ForwardDeadLetteredMessagesTo
    }
    dependsOn: [last]
  }
]

// Each takes the place of the rule that a new subscription has, which would let everything through.
resource rules 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2026-01-01' = [
  for (subscriber, index) in eventTopic.Subscriptions: {
    parent: subscriptions[index]
    name: subscriber.Rules[0].Name
    properties: {
      filterType: 'SqlFilter'
      sqlFilter: { sqlExpression: subscriber.Rules[0].Properties.SqlFilter.SqlExpression }
    }
  }
]

resource allQueues 'Microsoft.ServiceBus/namespaces/queues@2026-01-01' existing = [
  for queueName in queueNames: {
    parent: bus
    name: queueName
  }
]

resource appReceives 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (queueName, index) in queueNames: {
    name: guid(allQueues[index].id, appIdentity.id, roles.serviceBusDataReceiver)
    scope: allQueues[index]
    properties: {
      principalId: appIdentity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataReceiver)
    }
    dependsOn: [last, work]
  }
]

resource appSends 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (queueName, index) in queueNames: {
    name: guid(allQueues[index].id, appIdentity.id, roles.serviceBusDataSender)
    scope: allQueues[index]
    properties: {
      principalId: appIdentity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataSender)
    }
    dependsOn: [last, work]
  }
]

resource appReceivesEvents 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (subscriber, index) in eventTopic.Subscriptions: {
    name: guid(subscriptions[index].id, appIdentity.id, roles.serviceBusDataReceiver)
    scope: subscriptions[index]
    properties: {
      principalId: appIdentity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataReceiver)
    }
  }
]

resource appSendsEvents 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(topic.id, appIdentity.id, roles.serviceBusDataSender)
  scope: topic
  properties: {
    principalId: appIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataSender)
  }
}

resource uploads 'Microsoft.ServiceBus/namespaces/queues@2026-01-01' existing = {
  parent: bus
  name: eventQueue
}

resource eventsAreSent 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(uploads.id, eventIdentity.id, roles.serviceBusDataSender)
  scope: uploads
  properties: {
    principalId: eventIdentity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataSender)
  }
  dependsOn: [work]
}

#disable-next-line use-recent-api-versions
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: bus
  properties: {
    workspaceId: workspace.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (shared.locked) {
  name: 'keep'
  scope: bus
  properties: { level: 'CanNotDelete', notes: 'Messages that wait here are accepted work.' }
}

@description('Host name of the queues.')
output host string = split(split(bus.properties.serviceBusEndpoint, '://')[1], ':')[0]
