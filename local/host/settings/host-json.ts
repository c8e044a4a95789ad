import { cpus } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { readFileIfPresent } from '../read-file-if-present';
import { parseTimeSpanMs } from './time-span';

const TimeSpan = z.string().transform((text, context) => {
  try {
    return parseTimeSpanMs(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) });
    return z.NEVER;
  }
});

const DEFAULT_FUNCTION_TIMEOUT_MS = 30 * 60_000;

const HttpExtension = z.looseObject({ routePrefix: z.string().default('api') });
const ServiceBusExtension = z.looseObject({
  autoCompleteMessages: z.boolean().default(true),
  maxAutoLockRenewalDuration: TimeSpan.default(5 * 60_000),
  maxConcurrentCalls: z.int().positive().optional(),
  prefetchCount: z.int().nonnegative().default(0),
});
const Schema = z.looseObject({
  version: z.literal('2.0').default('2.0'),
  functionTimeout: z.union([z.literal('-1').transform(() => undefined), TimeSpan]).default(DEFAULT_FUNCTION_TIMEOUT_MS),
  extensions: z.looseObject({ http: HttpExtension.optional(), serviceBus: ServiceBusExtension.optional() }).optional(),
});

export interface HostJson {
  readonly routePrefix: string;
  /** Undefined means no limit (`"-1"`). */
  readonly functionTimeoutMs: number | undefined;
  readonly serviceBus: {
    readonly autoCompleteMessages: boolean;
    readonly maxAutoLockRenewalDurationMs: number;
    readonly maxConcurrentCalls: number;
  };
  /** Settings present in the file that this host does not apply. */
  readonly notApplied: readonly string[];
}

/** Reads `host.json` of the app; absent means defaults. */
export async function readHostJson(appDir: string): Promise<HostJson> {
  const text = (await readFileIfPresent(path.join(appDir, 'host.json'))) ?? '{}';
  const parsed = Schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`host.json is not valid:\n${z.prettifyError(parsed.error)}`);

  const { extensions = {} } = parsed.data;
  const http = extensions.http ?? HttpExtension.parse({});
  const serviceBus = extensions.serviceBus ?? ServiceBusExtension.parse({});
  return {
    routePrefix: http.routePrefix.replace(/^\/|\/$/g, ''),
    functionTimeoutMs: parsed.data.functionTimeout,
    serviceBus: {
      autoCompleteMessages: serviceBus.autoCompleteMessages,
      maxAutoLockRenewalDurationMs: serviceBus.maxAutoLockRenewalDuration,
      maxConcurrentCalls: serviceBus.maxConcurrentCalls ?? 16 * cpus().length,
    },
    notApplied: [
      ...unknownNames(parsed.data, [
        '$schema',
        'version',
        'functionTimeout',
        'extensions',
        'extensionBundle',
        'logging',
      ]),
      ...unknownNames(extensions, ['http', 'serviceBus'], 'extensions.'),
      ...unknownNames(http, ['routePrefix'], 'extensions.http.'),
      ...unknownNames(serviceBus, Object.keys(ServiceBusExtension.shape), 'extensions.serviceBus.'),
      // The SDK's receiver has no prefetch: it asks for as many messages as it may handle at once.
      ...(serviceBus.prefetchCount > 0 ? ['extensions.serviceBus.prefetchCount'] : []),
    ],
  };
}

function unknownNames(value: object, known: readonly string[], prefix = ''): string[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => prefix + name);
}
