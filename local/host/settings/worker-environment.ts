/** What the app sees: our settings, those the service sets for development, and no trace of a hosting site. */
export function workerEnvironment(settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const withoutSite = Object.entries(settings).filter(([name]) => !name.startsWith('WEBSITE_'));
  return {
    AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
    FUNCTIONS_WORKER_RUNTIME: 'node',
    ...Object.fromEntries(withoutSite),
  };
}
