export * from './park-message';
