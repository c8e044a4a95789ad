export * from './render-options';
export * from './render-report';
export * from './report-formats';
