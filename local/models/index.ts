export { embed } from './embeddings';
export type { ReceivedRequest } from './received-request';
export { startModels, type ModelsEmulator, type ModelsOptions } from './start-models';
export { Step, Transcript } from './step';
