export { compareGravity, SARIF_LIMITS } from './sarif-limits';
export * from './stringify-sarif';
export * from './to-sarif';
