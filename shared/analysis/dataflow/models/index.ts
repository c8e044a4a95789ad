export type * from './effect';
export { FRAMEWORKS } from './frameworks';
export type * from './model';
export * from './weakness';
