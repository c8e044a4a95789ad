export { formatApiKey, hashSecret, newSecret, parseApiKey } from './api-key';
export * from './authenticate';
export * from './caller';
export * from './create-api-key';
export * from './create-tenant';
export * from './permissions';
export * from './ports';
export * from './report-link';
export * from './revoke-api-key';
