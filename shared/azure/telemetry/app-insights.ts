import type { TokenCredential } from '@azure/identity';
import { flushAzureMonitor, useAzureMonitor } from 'applicationinsights';
import { createOtelTelemetry } from './otel-telemetry';
import type { Telemetry } from '../../telemetry';

export interface AppInsightsSettings {
  connectionString: string | undefined;
  /** Share of operations that are recorded, 0–1; absent: the SDK's own limit of five traces a second. */
  samplingRatio: number | undefined;
}

/** The functions' own wrapper makes the request spans, so incoming requests are not traced a second time. */
const HTTP = { enabled: true, ignoreIncomingRequestHook: () => true };

/**
 * Starts Application Insights and gives the product's telemetry on top of it. Call it before anything else loads: it patches `http`
 * and `https` where they are required. Without a connection string nothing is sent anywhere.
 */
export function startAppInsights(settings: AppInsightsSettings, credential: TokenCredential): Telemetry {
  const { connectionString, samplingRatio } = settings;
  if (connectionString === undefined) return createOtelTelemetry(() => Promise.resolve());

  useAzureMonitor({
    azureMonitorExporterOptions: {
      connectionString,
      disableOfflineStorage: true,
      credential,
    },
    ...(samplingRatio === undefined ? {} : { samplingRatio, tracesPerSecond: 0 }),
    enableLiveMetrics: false,
    enableAutoCollectPerformance: false,
    enableAutoCollectRequests: false,
    instrumentationOptions: {
      http: HTTP,
      azureSdk: { enabled: true },
      console: { enabled: false },
    },
  });
  return createOtelTelemetry(flushAzureMonitor);
}
