export * from './apply-retention';
