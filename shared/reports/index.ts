export * from './markdown/escape-markdown';
export * from './render-options';
export * from './render-report';
export * from './render-rule-page';
export * from './report-formats';
export { count, formatNumber, LEVEL_NAMES, LEVELS_GRAVEST_FIRST, levelSentence } from './report-words';
export * from './text/render-changes';
export * from './text/render-finding';
export { escapeInvisible, escapeToOneLine } from './visible-characters';
