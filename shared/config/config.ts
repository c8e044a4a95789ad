import { z } from 'zod';
import { Settings } from './settings';

/** Where Service Bus is: a namespace reached by identity, or a connection string (local development). */
export type ServiceBusConnection = { fullyQualifiedNamespace: string } | { connectionString: string };

export interface Config {
  cosmos: { endpoint: string; database: string };
  blobEndpoint: string;
  serviceBus: ServiceBusConnection;
  keyVault: { url: string; verifyChallenge: boolean; cacheSeconds: number };
  /** Client id of the user-assigned identity; absent for the system-assigned one. */
  identityClientId: string | undefined;
  /** Absent where API keys alone are taken. */
  signIn: SignInConfig | undefined;
  telemetry: { connectionString: string | undefined; samplingRatio: number | undefined };
  limits: {
    archiveBytes: number;
    unpackedBytes: number;
    archiveEntries: number;
    /** Of one tenant. */
    requestsPerMinute: number;
    runsInFlight: number;
    jobsInFlight: number;
  };
  /** `workers` 0 means one per core. */
  analysis: { workers: number; fileDeadlineMs: number };
  /** How long a caller may wait for one task of a model. */
  taskDeadlineMs: number;
  outboxResendAfterMs: number;
  runStalledAfterMs: number;
  reportLinkMs: number;
  /** How long fetching one may take, and whether they may lie in one's own network. */
  repositories: { deadlineMs: number; allowsPrivate: boolean };
  /** Whether webhooks may lead into one's own network. */
  allowsPrivateWebhooks: boolean;
  /** Without a `sourceUrl` nothing is fetched. */
  advisories: { sourceUrl: string | undefined; maxDownloadBytes: number };
  models: ModelsConfig;
  /** Who looks at what goes to models; nobody but our own rules where an address is absent. */
  guards: { contentSafetyEndpoint: string | undefined; languageEndpoint: string | undefined };
}

/** Who may sign in in place of showing an API key: whoever a directory of Entra ID gives a token for the application. */
export interface SignInConfig {
  authority: string;
  directoryId: string;
  clientId: string;
  /** Whose tenant of Aurelis that is. */
  tenantId: string;
}

/** Without `routes` no model is configured. They are read by the gateway, which knows the models. */
export interface ModelsConfig {
  routes: unknown;
  keptForMs: number;
  limits: { tenant: ModelLimits; key: ModelLimits };
}

export interface ModelLimits {
  requestsPerMinute: number | undefined;
  tokensPerMinute: number | undefined;
  dollarsPerMonth: number | undefined;
}

const MIB = 1024 * 1024;

const SIGN_IN = ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_SIGNS_IN_TO'] as const;
const HALF_A_SIGN_IN = '✖ Set ENTRA_TENANT_ID, ENTRA_CLIENT_ID and ENTRA_SIGNS_IN_TO, or none of them.';
const NO_SERVICE_BUS = '✖ Set ServiceBus__fullyQualifiedNamespace (identity) or ServiceBus (connection string).';

/** Reads the environment once, at load. Throws one error that lists every problem, so that a bad deployment stops loudly. */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const present = withoutEmpty(environment);
  const serviceBus = serviceBusConnection(present);
  const parsed = Settings.safeParse(present);
  const hasHalfASignIn = new Set(SIGN_IN.map((name) => present[name] === undefined)).size > 1;
  if (!parsed.success || serviceBus === undefined || hasHalfASignIn) {
    const problems = [
      ...(parsed.success ? [] : [z.prettifyError(parsed.error)]),
      ...(hasHalfASignIn ? [HALF_A_SIGN_IN] : []),
      ...(serviceBus === undefined ? [NO_SERVICE_BUS] : []),
    ];
    throw new Error(`The settings are not valid:\n${problems.join('\n')}`);
  }
  const settings = parsed.data;
  return {
    cosmos: { endpoint: settings.COSMOS_ENDPOINT, database: settings.COSMOS_DATABASE },
    blobEndpoint: settings.STORAGE_BLOB_ENDPOINT,
    serviceBus,
    keyVault: {
      url: settings.KEY_VAULT_URL,
      verifyChallenge: settings.KEY_VAULT_CHALLENGE_VERIFICATION,
      cacheSeconds: settings.KEY_VAULT_CACHE_SECONDS,
    },
    identityClientId: settings.AZURE_CLIENT_ID,
    signIn: signInOf(settings),
    telemetry: {
      connectionString: settings.APPLICATIONINSIGHTS_CONNECTION_STRING,
      samplingRatio: settings.TELEMETRY_SAMPLING_RATIO,
    },
    limits: {
      archiveBytes: settings.MAX_ARCHIVE_MB * MIB,
      unpackedBytes: settings.MAX_UNPACKED_MB * MIB,
      archiveEntries: settings.MAX_ARCHIVE_ENTRIES,
      requestsPerMinute: settings.MAX_REQUESTS_PER_MINUTE,
      runsInFlight: settings.MAX_RUNS_IN_FLIGHT,
      jobsInFlight: settings.MAX_JOBS_IN_FLIGHT,
    },
    analysis: {
      workers: settings.ANALYSIS_WORKERS,
      fileDeadlineMs: settings.ANALYSIS_FILE_DEADLINE_SECONDS * 1000,
    },
    taskDeadlineMs: settings.TASK_DEADLINE_SECONDS * 1000,
    outboxResendAfterMs: settings.OUTBOX_RESEND_AFTER_SECONDS * 1000,
    runStalledAfterMs: settings.RUN_STALLED_AFTER_MINUTES * 60_000,
    reportLinkMs: settings.REPORT_LINK_HOURS * 3_600_000,
    repositories: {
      deadlineMs: settings.REPOSITORY_DEADLINE_SECONDS * 1000,
      allowsPrivate: settings.REPOSITORIES_AT_PRIVATE_ADDRESSES,
    },
    allowsPrivateWebhooks: settings.WEBHOOKS_TO_PRIVATE_ADDRESSES,
    advisories: {
      sourceUrl: settings.ADVISORIES_URL,
      maxDownloadBytes: settings.ADVISORIES_MAX_DOWNLOAD_MB * MIB,
    },
    guards: {
      contentSafetyEndpoint: settings.CONTENT_SAFETY_ENDPOINT,
      languageEndpoint: settings.LANGUAGE_ENDPOINT,
    },
    models: {
      routes: settings.MODELS_ROUTES,
      keptForMs: settings.MODELS_CACHE_HOURS * 3_600_000,
      limits: {
        tenant: {
          requestsPerMinute: settings.MODELS_TENANT_REQUESTS_PER_MINUTE,
          tokensPerMinute: settings.MODELS_TENANT_TOKENS_PER_MINUTE,
          dollarsPerMonth: settings.MODELS_TENANT_DOLLARS_PER_MONTH,
        },
        key: {
          requestsPerMinute: settings.MODELS_KEY_REQUESTS_PER_MINUTE,
          tokensPerMinute: settings.MODELS_KEY_TOKENS_PER_MINUTE,
          dollarsPerMonth: settings.MODELS_KEY_DOLLARS_PER_MONTH,
        },
      },
    },
  };
}

function signInOf(settings: Settings): SignInConfig | undefined {
  const { ENTRA_TENANT_ID: directoryId, ENTRA_CLIENT_ID: clientId, ENTRA_SIGNS_IN_TO: tenantId } = settings;
  if (directoryId === undefined || clientId === undefined || tenantId === undefined) return undefined;
  return { authority: settings.ENTRA_AUTHORITY, directoryId, clientId, tenantId };
}

/** An application setting left empty in the portal means "not set". */
function withoutEmpty(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const present: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && value !== '') present[name] = value;
  }
  return present;
}

function serviceBusConnection(settings: Readonly<Record<string, string>>): ServiceBusConnection | undefined {
  const { ServiceBus__fullyQualifiedNamespace: fullyQualifiedNamespace, ServiceBus: connectionString } = settings;
  if (fullyQualifiedNamespace !== undefined) return { fullyQualifiedNamespace };
  return connectionString === undefined ? undefined : { connectionString };
}
