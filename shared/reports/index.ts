export * from './markdown/escape-markdown';
export * from './render-options';
export * from './render-report';
export * from './render-rule-page';
export * from './report-formats';
export { count, formatNumber, LEVEL_NAMES, LEVELS_GRAVEST_FIRST } from './report-words';
export * from './text/render-changes';
