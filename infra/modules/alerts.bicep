metadata description = 'What is worth waking somebody for. docs/operations.md has a runbook under the name of each alert.'

import { setting } from '../types.bicep'

@description('Name of the action group.')
param actionGroupName string

@description('Start of the name of every alert.')
param prefix string

@description('Who is told.')
@minLength(1)
param emails string[]

@description('Namespace of the queues.')
param serviceBusName string

@description('Account of the database.')
param cosmosName string

@description('Waiting messages that are too many.')
@minValue(1)
param backlog int

@description('What all resources share.')
param shared setting

@description('Alerts on what the product itself reports.')
var queries = [
  {
    name: 'server-errors'
    severity: 1
    description: 'Requests fail for reasons of ours.'
    text: loadTextContent('../queries/alerts/server-errors.kql')
    column: 'Errors'
    threshold: 5
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'oldest-message'
    severity: 2
    description: 'Messages wait too long before they are handled.'
    text: loadTextContent('../queries/alerts/oldest-message.kql')
    column: 'OldestSeconds'
    threshold: 900
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'error-spike'
    severity: 2
    description: 'There are many more exceptions than usual.'
    text: loadTextContent('../queries/alerts/error-spike.kql')
    column: 'Exceptions'
    threshold: 50
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'parked-messages'
    severity: 2
    description: 'Messages were given up and parked.'
    text: loadTextContent('../queries/alerts/parked-messages.kql')
    column: 'Messages'
    threshold: 0
    window: 'PT15M'
    every: 'PT15M'
  }
  {
    name: 'failed-runs'
    severity: 2
    description: 'Runs end as failed.'
    text: loadTextContent('../queries/alerts/failed-runs.kql')
    column: 'Runs'
    threshold: 5
    window: 'PT1H'
    every: 'PT15M'
  }
  {
    name: 'stalled-runs'
    severity: 3
    description: 'Runs have to be set going again by the timer.'
    text: loadTextContent('../queries/alerts/stalled-runs.kql')
    column: 'Nudges'
    threshold: 5
    window: 'PT1H'
    every: 'PT15M'
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource bus 'Microsoft.ServiceBus/namespaces@2026-01-01' existing = {
  name: serviceBusName
}

resource database 'Microsoft.DocumentDB/databaseAccounts@2026-03-15' existing = {
  name: cosmosName
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: shared.tags
  properties: {
    enabled: true
    groupShortName: 'aurelis'
    emailReceivers: map(emails, (email, index) => {
      name: 'operator-${index}'
      emailAddress: email
      useCommonAlertSchema: true
    })
  }
}

resource deadLetters 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${prefix}dead-letters'
  location: 'global'
  tags: shared.tags
  properties: {
    description: 'Messages lie where nobody reads them. Runbook: docs/operations.md#alert-dead-letters'
    enabled: true
    severity: 1
    scopes: [bus.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-letters'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'DeadletteredMessages'
          dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource waiting 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${prefix}backlog'
  location: 'global'
  tags: shared.tags
  properties: {
    description: 'More messages wait than are handled. Runbook: docs/operations.md#alert-backlog'
    enabled: true
    severity: 2
    scopes: [bus.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'backlog'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'ActiveMessages'
          dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: backlog
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource throttled 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${prefix}database-throttling'
  location: 'global'
  tags: shared.tags
  properties: {
    description: 'The database refuses requests for lack of throughput. Runbook: docs/operations.md#alert-database-throttling'
    enabled: true
    severity: 2
    scopes: [database.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'throttled'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'TotalRequests'
          dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 100
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

resource queryAlerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for query in queries: {
    name: '${prefix}${query.name}'
    location: shared.location
    tags: shared.tags
    kind: 'LogAlert'
    properties: {
      displayName: query.name
      description: '${query.description} Runbook: docs/operations.md#alert-${query.name}'
      enabled: true
      severity: query.severity
      scopes: [workspace.id]
      evaluationFrequency: query.every
      windowSize: query.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: query.text
            metricMeasureColumn: query.column
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: query.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [operators.id] }
    }
  }
]
