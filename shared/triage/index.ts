export * from './decide-finding';
export * from './ports';
export * from './sum-by-rule';
export * from './triage-id';
export * from './triage-suppressions';
