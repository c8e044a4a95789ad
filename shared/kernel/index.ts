export * from './clock';
export * from './errors';
export * from './hash';
export * from './ids';
