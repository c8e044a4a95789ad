import { loadConfig } from '../../../shared/config';

const LEAST = {
  COSMOS_ENDPOINT: 'https://db.example',
  STORAGE_BLOB_ENDPOINT: 'https://store.example',
  ServiceBus__fullyQualifiedNamespace: 'bus.example',
  KEY_VAULT_URL: 'https://vault.example',
};

function problemsOf(environment: Record<string, string | undefined>): string {
  try {
    loadConfig(environment);
  } catch (error) {
    return String(error);
  }
  throw new Error('The settings were accepted.');
}

describe('reading the settings', () => {
  it('needs four and has a default for everything else', () => {
    expect(loadConfig(LEAST)).toEqual({
      taskDeadlineMs: 100_000,
      allowsPrivateWebhooks: false,
      repositories: { allowsPrivate: false, deadlineMs: 300_000 },
      cosmos: { endpoint: 'https://db.example', database: 'aurelis' },
      advisories: { sourceUrl: undefined, maxDownloadBytes: 1024 * 1024 * 1024 },
      blobEndpoint: 'https://store.example',
      serviceBus: { fullyQualifiedNamespace: 'bus.example' },
      keyVault: { url: 'https://vault.example', verifyChallenge: true, cacheSeconds: 300 },
      guards: { contentSafetyEndpoint: undefined, languageEndpoint: undefined },
      identityClientId: undefined,
      signIn: undefined,
      telemetry: { connectionString: undefined, samplingRatio: undefined },
      limits: {
        archiveBytes: 512 * 1024 * 1024,
        unpackedBytes: 2048 * 1024 * 1024,
        archiveEntries: 50_000,
        requestsPerMinute: 3_000,
        runsInFlight: 20,
        jobsInFlight: 5,
      },
      analysis: { workers: 0, fileDeadlineMs: 10_000 },
      outboxResendAfterMs: 30_000,
      runStalledAfterMs: 1_800_000,
      reportLinkMs: 604_800_000,
      models: {
        routes: undefined,
        keptForMs: 86_400_000,
        limits: {
          tenant: { requestsPerMinute: 600, tokensPerMinute: 2_000_000, dollarsPerMonth: 100 },
          key: { requestsPerMinute: undefined, tokensPerMinute: undefined, dollarsPerMonth: undefined },
        },
      },
    });
  });

  it('tells every problem at once', () => {
    const problems = problemsOf({
      COSMOS_ENDPOINT: 'not a url',
      KEY_VAULT_URL: 'ftp://vault.example',
      KEY_VAULT_CHALLENGE_VERIFICATION: 'maybe',
      MAX_ARCHIVE_MB: '-1',
      MAX_RUNS_IN_FLIGHT: 'many',
      TELEMETRY_SAMPLING_RATIO: '2',
      MODELS_ROUTES: '{"routes": [',
      MODELS_TENANT_DOLLARS_PER_MONTH: '-1',
    });

    for (const name of [
      'COSMOS_ENDPOINT',
      'STORAGE_BLOB_ENDPOINT',
      'ServiceBus__fullyQualifiedNamespace',
      'KEY_VAULT_URL',
      'KEY_VAULT_CHALLENGE_VERIFICATION',
      'MAX_ARCHIVE_MB',
      'MAX_RUNS_IN_FLIGHT',
      'TELEMETRY_SAMPLING_RATIO',
      'MODELS_ROUTES',
      'MODELS_TENANT_DOLLARS_PER_MONTH',
    ]) {
      expect(problems).toContain(name);
    }
  });

  it('names a missing connection to Service Bus when that is all', () => {
    expect(problemsOf({ ...LEAST, ServiceBus__fullyQualifiedNamespace: undefined })).toMatch(
      /ServiceBus__fullyQualifiedNamespace .*or ServiceBus/,
    );
  });

  it('takes who may sign in as a whole, from Entra ID as everybody reaches it unless told otherwise', () => {
    const uuid = '11111111-2222-4333-8444-555555555555';
    const tenantId = `ten_${'0'.repeat(26)}`;
    const signIn = { ENTRA_TENANT_ID: uuid, ENTRA_CLIENT_ID: uuid, ENTRA_SIGNS_IN_TO: tenantId };

    const { authority, ...rest } = loadConfig({ ...LEAST, ...signIn }).signIn!;

    expect(authority).toBe('https://login.microsoftonline.com');
    expect(rest).toEqual({ directoryId: uuid, clientId: uuid, tenantId });
    for (const name of Object.keys(signIn)) {
      expect(problemsOf({ ...LEAST, ...signIn, [name]: '' })).toContain('or none of them');
      expect(problemsOf({ ...LEAST, ...signIn, [name]: 'x' })).toContain(name);
    }
  });

  it.each(['http://login.example', 'http://127.0.0.1.example', 'http://localhost@login.example', 'ftp://127.0.0.1'])(
    'asks nobody who may come in at %s',
    (authority) => expect(problemsOf({ ...LEAST, ENTRA_AUTHORITY: authority })).toContain('ENTRA_AUTHORITY'),
  );

  it('takes an empty setting for none', () => {
    expect(loadConfig({ ...LEAST, MAX_ARCHIVE_MB: '', AZURE_CLIENT_ID: '' })).toEqual(loadConfig(LEAST));
  });

  it('prefers an identity to a connection string', () => {
    const connectionString = 'Endpoint=sb://x';
    const { ServiceBus__fullyQualifiedNamespace: _namespace, ...rest } = LEAST;

    expect(loadConfig({ ...LEAST, ServiceBus: connectionString }).serviceBus).toHaveProperty('fullyQualifiedNamespace');
    expect(loadConfig({ ...rest, ServiceBus: connectionString }).serviceBus).toEqual({ connectionString });
  });

  it.each(['0', '1.5', '1e99', ' ', 'NaN', '0x'])('refuses %p as a count', (value) => {
    expect(problemsOf({ ...LEAST, MAX_ARCHIVE_ENTRIES: value })).toContain('MAX_ARCHIVE_ENTRIES');
  });

  it('tells no value of a setting: some are secret', () => {
    const problems = problemsOf({
      ...LEAST,
      COSMOS_ENDPOINT: 'AccountKey-hunter2',
      MAX_ARCHIVE_MB: 'hunter3',
      MODELS_ROUTES: '{hunter4',
    });

    expect(problems).not.toMatch(/hunter/);
  });

  it('does not mind what else the environment holds', () => {
    expect(loadConfig({ ...LEAST, PATH: '/bin', WEBSITE_SITE_NAME: 'x' })).toEqual(loadConfig(LEAST));
  });
});
