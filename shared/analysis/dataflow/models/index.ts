export type * from './effect';
export type * from './model';
export * from './weakness';
