export { ACCOUNT_KEY, ACCOUNT_NAME } from './account';
export type { BlobCreatedEvent } from './events/blob-created-event';
export type { BlobFault, BlobObservation, ObserveBlob } from './observation';
export { describeEndpoint, startBlob, type BlobEmulator, type BlobOptions } from './start-blob';
