export * from './conclusion-settings';
export * from './effective-settings';
export * from './parse-settings';
export * from './repository-settings';
export * from './source-settings';
