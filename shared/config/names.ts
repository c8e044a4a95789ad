/** Service Bus queues. The same names stand in local/service-bus.config.json; a test compares them. */
export const QUEUES = {
  plan: 'analysis-plan',
  batch: 'analysis-batch',
  finalize: 'analysis-finalize',
  blobUploaded: 'blob-uploaded',
  eraseProject: 'project-erase',
  generation: 'generation',
  webhook: 'webhook-delivery',
  hostReport: 'host-report',
  deadLetter: 'dead-letter',
} as const;
export type QueueName = (typeof QUEUES)[keyof typeof QUEUES];

/** The topic on which everybody hears of what has happened. */
export const TOPICS = { events: 'events' } as const;
export type TopicName = (typeof TOPICS)[keyof typeof TOPICS];

/** Who listens to the topic. Its rule names each of them, too: what is sent with a property `subscriber` reaches that one alone. */
export const SUBSCRIPTIONS = { audit: 'audit', notifications: 'notifications', metrics: 'metrics' } as const;
export type SubscriptionName = (typeof SUBSCRIPTIONS)[keyof typeof SUBSCRIPTIONS];

/** Where a message can be sent. */
export type Destination = QueueName | TopicName;

/** Where a message can come from: a queue, or a subscription by its topic and name. */
export type MessageSource = QueueName | `events/${SubscriptionName}`;

export const MESSAGE_SOURCES: readonly MessageSource[] = [
  ...Object.values(QUEUES),
  ...Object.values(SUBSCRIPTIONS).map((name) => `${TOPICS.events}/${name}` as const),
];

/** Cosmos containers with their partition key paths; two paths make a hierarchical key. */
export const COSMOS_CONTAINERS = {
  access: ['/tenantId'],
  projects: ['/tenantId'],
  runs: ['/tenantId', '/runId'],
  findings: ['/tenantId', '/runId'],
  parked: ['/queue'],
  search: ['/tenantId', '/projectId'],
  answers: ['/tenantId'],
  models: ['/tenantId'],
  usage: ['/tenantId'],
} as const;
export type CosmosContainerName = keyof typeof COSMOS_CONTAINERS;

/** Length of the vectors in the container `search`: a container takes one length. Shorter ones are filled up with zeros. */
export const VECTOR_DIMENSIONS = 1536;

export const BLOB_CONTAINERS = {
  uploads: 'uploads',
  snapshots: 'snapshots',
  runs: 'runs',
  results: 'results',
  advisories: 'advisories',
  indexes: 'indexes',
  jobs: 'jobs',
  /** Append only, and immutable in Azure. */
  audit: 'audit',
} as const;
export type BlobContainerName = (typeof BLOB_CONTAINERS)[keyof typeof BLOB_CONTAINERS];

/** Secrets in Key Vault. */
export const SECRETS = {
  apiKeyPepper: 'api-key-pepper',
  operatorKey: 'operator-key',
  linkSigningKey: 'link-signing-key',
  webhookSigningKey: 'webhook-signing-key',
} as const;
export type SecretName = (typeof SECRETS)[keyof typeof SECRETS];
