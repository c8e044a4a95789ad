metadata description = 'What happens, on one page.'

import { setting } from '../types.bicep'

@description('Name people see.')
param displayName string

@description('What all resources share.')
param shared setting

@description('Parts of the page, from top to bottom.')
var parts = [
  {
    title: 'Requests'
    query: loadTextContent('../queries/workbook/requests.kql')
    as: 'table'
  }
  {
    title: 'Runs'
    query: loadTextContent('../queries/workbook/runs.kql')
    as: 'timechart'
  }
  {
    title: 'Batches'
    query: loadTextContent('../queries/workbook/batches.kql')
    as: 'timechart'
  }
  {
    title: 'Seconds that messages waited'
    query: loadTextContent('../queries/workbook/queue-age.kql')
    as: 'timechart'
  }
  {
    title: 'Findings'
    query: loadTextContent('../queries/workbook/findings.kql')
    as: 'barchart'
  }
  {
    title: 'Models: calls, tokens, money'
    query: loadTextContent('../queries/workbook/models.kql')
    as: 'table'
  }
  {
    title: 'Models: routes that failed'
    query: loadTextContent('../queries/workbook/fallbacks.kql')
    as: 'table'
  }
  {
    title: 'Events'
    query: loadTextContent('../queries/workbook/events.kql')
    as: 'table'
  }
  {
    title: 'Webhooks'
    query: loadTextContent('../queries/workbook/webhooks.kql')
    as: 'table'
  }
  {
    title: 'Cold starts'
    query: loadTextContent('../queries/workbook/cold-starts.kql')
    as: 'timechart'
  }
  {
    title: 'Parked messages'
    query: loadTextContent('../queries/workbook/parked.kql')
    as: 'table'
  }
  {
    title: 'Exceptions'
    query: loadTextContent('../queries/workbook/exceptions.kql')
    as: 'table'
  }
  {
    title: 'Calls of other services'
    query: loadTextContent('../queries/workbook/dependencies.kql')
    as: 'table'
  }
]

@description('Lets whoever looks choose the time.')
var timeRange = {
  type: 9
  name: 'time'
  content: {
    version: 'KqlParameterItem/1.0'
    style: 'pills'
    queryType: 0
    resourceType: 'microsoft.operationalinsights/workspaces'
    parameters: [
      {
        id: guid('time')
        version: 'KqlParameterItem/1.0'
        name: 'Time'
        type: 4
        isRequired: true
        value: { durationMs: 86400000 }
        typeSettings: {
          selectableValues: [
            { durationMs: 3600000 }
            { durationMs: 86400000 }
            { durationMs: 604800000 }
            { durationMs: 2592000000 }
          ]
          allowCustom: true
        }
      }
    ]
  }
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' existing = {
  name: shared.workspaceName
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, shared.token, 'workbook')
  location: shared.location
  tags: shared.tags
  kind: 'shared'
  properties: {
    displayName: displayName
    category: 'workbook'
    sourceId: workspace.id
    serializedData: string({
      version: 'Notebook/1.0'
      items: concat(
        [timeRange],
        map(parts, part => {
          type: 3
          name: part.title
          content: {
            version: 'KqlItem/1.0'
            title: part.title
            query: part.query
            queryType: 0
            resourceType: 'microsoft.operationalinsights/workspaces'
            timeContextFromParameter: 'Time'
            visualization: part.as
          }
        })
      )
      '$schema': 'https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json'
    })
  }
}
