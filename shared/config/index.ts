export * from './config';
export * from './names';
export { Settings } from './settings';
