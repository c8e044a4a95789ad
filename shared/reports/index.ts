export * from './render-options';
export * from './render-report';
export * from './render-rule-page';
export * from './report-formats';
export * from './text/render-changes';
