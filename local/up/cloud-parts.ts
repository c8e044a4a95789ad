/** Where each part of the local cloud listens. */
export interface CloudParts {
  identity: { url: string; environment: { readonly IDENTITY_ENDPOINT: string; readonly IDENTITY_HEADER: string } };
  cosmos: { url: string };
  keyVault: { url: string };
  monitor: { url: string; connectionString: string };
  serviceBus: { fullyQualifiedNamespace: string };
  blob: { url: string };
  /** The stand-in for models, where it was asked for. */
  models?: { url: string };
}

/** The product's settings on this machine: everything that differs from production. */
export function appEnvironment(parts: CloudParts, certificateFile: string): Record<string, string> {
  return {
    NODE_EXTRA_CA_CERTS: certificateFile,
    ...parts.identity.environment,
    COSMOS_ENDPOINT: parts.cosmos.url,
    STORAGE_BLOB_ENDPOINT: parts.blob.url,
    ServiceBus__fullyQualifiedNamespace: parts.serviceBus.fullyQualifiedNamespace,
    ENTRA_AUTHORITY: parts.identity.url,
    KEY_VAULT_URL: parts.keyVault.url,
    KEY_VAULT_CHALLENGE_VERIFICATION: 'off',
    APPLICATIONINSIGHTS_CONNECTION_STRING: parts.monitor.connectionString,
    // The SDK's own default records five traces a second; here every one counts.
    TELEMETRY_SAMPLING_RATIO: '1',
    // In Azure the platform names the app; here nobody does.
    OTEL_SERVICE_NAME: 'aurelis',
    // The SDK's statistics about itself would go to the internet.
    APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
    ...(parts.models === undefined ? {} : { MODELS_ROUTES: routesTo(parts.models.url) }),
  };
}

/** The stand-in in the place of an Azure OpenAI resource, reached with the app's identity. */
function routesTo(url: string): string {
  const route = { provider: 'azure-openai', url };
  return JSON.stringify({
    routes: [
      { ...route, name: 'stand-in', model: 'gpt-5.4-mini' },
      { ...route, name: 'stand-in-embedding', model: 'text-embedding-3-small' },
    ],
  });
}
