export * from './redact';
export * from './telemetry';
