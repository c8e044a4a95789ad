export * from './gather-finding';
export * from './index-snapshot';
export * from './perform-task';
export * from './ports';
export * from './search-project';
export * from './sum-usage';
export * from './task-answer-view';
