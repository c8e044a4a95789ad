export * from './cloud-parts';
export * from './cloud-settings';
export * from './provision';
export * from './start-cloud';
