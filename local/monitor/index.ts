export type { Operation } from './find-telemetry';
export { monitorConnectionString, startMonitor, type MonitorEmulator, type MonitorOptions } from './start-monitor';
export type { ItemType, TelemetryItem } from './telemetry-item';
export type { TelemetryLimits } from './telemetry-store';
