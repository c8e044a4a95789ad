export * from './collect-lines';
export * from './ports';
export * from './read-place';
export * from './segment';
