export * from './model-answer';
export * from './model-gateway';
export * from './model-request';
export * from './model-status';
export * from './model-task';
export * from './ports';
export * from './usage';
