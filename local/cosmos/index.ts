export type { VerifyToken } from './authorization';
export type { CosmosFault } from './faults';
export type { CosmosObservation, CosmosOperation, Observe } from './observation';
export { startCosmos, WELL_KNOWN_KEY, type CosmosEmulator, type CosmosOptions } from './start-cosmos';
