metadata description = 'Types and constants shared by the templates.'

@export()
@description('Names and values of tags.')
type tagList = {
  @description('One tag.')
  *: string
}

@export()
@description('Application settings of the functions by their name.')
type settingList = {
  @description('One setting.')
  *: string
}

@export()
@description('A model that is deployed for the app. It is never upgraded by itself: an upgrade is a change of the parameters.')
type modelDeployment = {
  @description('Name the app calls it by.')
  name: string

  @description('Name of the model.')
  model: string

  @description('Version of the model.')
  version: string

  @description('Where requests may be processed and how they are paid for.')
  sku: ('GlobalStandard' | 'DataZoneStandard' | 'Standard')

  @description('Thousands of tokens a minute.')
  @minValue(1)
  capacity: int
}

@export()
@description('How the functions scale.')
type scaling = {
  @description('Memory of an instance in MB: 512 has a quarter of a core, 2048 one, 4096 two.')
  memoryMb: (512 | 2048 | 4096)

  @description('Most instances at a time, which also limits what an hour can cost.')
  @minValue(1)
  @maxValue(1000)
  maximumInstances: int

  @description('Instances that are always up and answer HTTP requests without a cold start; at least 2 across zones.')
  @minValue(0)
  @maxValue(20)
  alwaysReady: int

  @description('HTTP requests that an instance handles at a time.')
  @minValue(1)
  @maxValue(1000)
  httpConcurrency: int
}

@export()
@description('How the database is paid for.')
type cosmosThroughput = {
  @description('serverless is paid by the request; autoscale follows the load up to a limit.')
  mode: ('serverless' | 'autoscale')

  @description('Limit of autoscale in request units a second, shared by all containers.')
  @minValue(1000)
  @maxValue(1000000)
  maximum: int?
}

@export()
@description('Paths of documents that are indexed, by container.')
type indexingList = {
  @description('One container.')
  *: {
    @description('Paths that are indexed.')
    included: string[]

    @description('Paths that are not.')
    excluded: string[]
  }
}

@export()
@description('Where what the resources log goes, and what they are called and tagged.')
type setting = {
  @description('Region.')
  location: string

  @description('End of every name: the same for one environment in one subscription and region, and no other.')
  token: string

  @description('Tags of every resource.')
  tags: tagList

  @description('Name of the Log Analytics workspace.')
  workspaceName: string

  @description('Whether what holds data is protected against deletion.')
  locked: bool

  @description('Whether resources are spread over zones.')
  zoneRedundant: bool

  @description('Whether resources are reached over the private network alone.')
  privateNetwork: bool
}

@export()
@description('Built-in roles. The identities of this product have these and no others.')
var roles = {
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  serviceBusDataReceiver: '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'
  serviceBusDataSender: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
  keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  cognitiveServicesOpenAiUser: '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'
  webPubSubServiceOwner: '12cf5a90-567b-43ae-8102-96cf46c7d9b4'
}
