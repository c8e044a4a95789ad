export * from './report-to-host';
