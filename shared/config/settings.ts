import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ });
const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
/** Text that holds JSON; whoever uses it checks what is in it. */
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The error of the parser would quote the setting.
    context.addIssue({ code: 'custom', message: 'It is not JSON.' });
    return z.NEVER;
  }
});
const optionalCount = z.coerce.number().int().positive().optional();
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** What says who may come in is asked over TLS, but for what runs on this machine. */
const secureUrl = url.refine(
  (value) => /^(?:https:|http:\/\/(?:127\.0\.0\.1|localhost)(?:[:/]|$))/i.test(value),
  'It must begin with https://.',
);

/** An address for each ecosystem, such as `https://…/{ecosystem}/all.zip`. */
const advisoriesUrl = url.refine((value) => value.includes('{ecosystem}'), 'It must hold {ecosystem}.');

/**
 * Every setting Aurelis reads, by the name it has in the environment. What each one means stands in docs/settings.md; a test compares
 * this list with that page and with local.settings.sample.json.
 */
export const Settings = z.object({
  COSMOS_ENDPOINT: url,
  COSMOS_DATABASE: z.string().min(1).default('aurelis'),
  STORAGE_BLOB_ENDPOINT: url,
  ServiceBus: z.string().min(1).optional(),
  ServiceBus__fullyQualifiedNamespace: z.string().min(1).optional(),
  KEY_VAULT_URL: url,
  KEY_VAULT_CHALLENGE_VERIFICATION: onOff.default(true),
  KEY_VAULT_CACHE_SECONDS: count(300),
  AZURE_CLIENT_ID: z.string().min(1).optional(),
  ENTRA_AUTHORITY: secureUrl.default('https://login.microsoftonline.com'),
  ENTRA_TENANT_ID: z.uuid().optional(),
  ENTRA_CLIENT_ID: z.uuid().optional(),
  ENTRA_SIGNS_IN_TO: z
    .string()
    .regex(/^ten_[0-9a-z]{26}$/, 'It must be the id of a tenant, such as ten_ and 26 characters.')
    .optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z.string().min(1).optional(),
  TELEMETRY_SAMPLING_RATIO: z.coerce.number().min(0).max(1).optional(),
  MAX_ARCHIVE_MB: count(512),
  MAX_UNPACKED_MB: count(2048),
  MAX_ARCHIVE_ENTRIES: count(50_000),
  REPOSITORY_DEADLINE_SECONDS: z.coerce.number().int().positive().max(1200).default(300),
  REPOSITORIES_AT_PRIVATE_ADDRESSES: onOff.default(false),
  MAX_REQUESTS_PER_MINUTE: count(3000),
  MAX_RUNS_IN_FLIGHT: count(20),
  MAX_JOBS_IN_FLIGHT: count(5),
  ANALYSIS_WORKERS: z.coerce.number().int().nonnegative().default(0),
  ANALYSIS_FILE_DEADLINE_SECONDS: count(10),
  TASK_DEADLINE_SECONDS: z.coerce.number().int().positive().max(220).default(100),
  OUTBOX_RESEND_AFTER_SECONDS: count(30),
  RUN_STALLED_AFTER_MINUTES: count(30),
  REPORT_LINK_HOURS: count(168),
  ADVISORIES_URL: advisoriesUrl.optional(),
  ADVISORIES_MAX_DOWNLOAD_MB: count(1024),
  WEBHOOKS_TO_PRIVATE_ADDRESSES: onOff.default(false),
  CONTENT_SAFETY_ENDPOINT: url.optional(),
  LANGUAGE_ENDPOINT: url.optional(),
  MODELS_ROUTES: json.optional(),
  MODELS_CACHE_HOURS: count(24),
  MODELS_TENANT_REQUESTS_PER_MINUTE: count(600),
  MODELS_TENANT_TOKENS_PER_MINUTE: count(2_000_000),
  MODELS_TENANT_DOLLARS_PER_MONTH: z.coerce.number().nonnegative().default(100),
  MODELS_KEY_REQUESTS_PER_MINUTE: optionalCount,
  MODELS_KEY_TOKENS_PER_MINUTE: optionalCount,
  MODELS_KEY_DOLLARS_PER_MONTH: z.coerce.number().nonnegative().optional(),
});
export type Settings = z.infer<typeof Settings>;
