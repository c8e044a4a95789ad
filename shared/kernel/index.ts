export * from './clock';
export * from './error-code';
export * from './errors';
export * from './hash';
export * from './ids';
export * from './make-folder';
export * from './nearest-word';
export * from './temporary-folder';
