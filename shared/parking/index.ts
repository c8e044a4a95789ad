export * from './park-message';
export * from './parked-message';
