export * from './render-report';
export * from './report-formats';
