export * from './access';
export * from './envelope';
export * from './ids';
export * from './messages';
export * from './projects';
export * from './runs';
export * from './snapshots';
