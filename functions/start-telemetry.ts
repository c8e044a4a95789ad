import { createCredential, startAppInsights } from '../shared/azure';
import { loadConfig } from '../shared/config';

/** Read at load, so that a bad setting stops the app loudly instead of failing its first request. */
export const config = loadConfig(process.env);

/** Imported first: Application Insights patches `http` and `https` where they are required after it has started. */
export const telemetry = startAppInsights(config.telemetry, createCredential(config.identityClientId));
