export { loadServiceBusConfig, parseServiceBusConfig } from './config/load-service-bus-config';
export { ServiceBusConfig } from './config/service-bus-config';
export type { VerifyToken } from './connection/services';
export type { Observe, ServiceBusObservation } from './observation';
export type { QueueCounts } from './queue/queue-counts';
export { identityEndpoint } from './identity-endpoint';
export {
  connectionStringOf,
  type ServiceBusEmulator,
  type ServiceBusOptions,
  startServiceBus,
} from './service-bus-emulator';
