export * from './analysis-report';
export * from './analysis-result';
export * from './finding';
export * from './rule';
