import { access, constants } from 'node:fs/promises';
import { refreshAdvisories } from '../../../../shared/advisories';
import { AurelisError, makeFolder, systemClock } from '../../../../shared/kernel';
import { advisoryDirectory, localAdvisoryStore } from '../advisories/local-advisories';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { describeSystemError } from '../output/describe-error';
import { say } from '../output/print';

export interface UpdateAdvisoriesOptions {
  source: string;
}

/** Fetches what is known against packages, for the scans to come. Returns the exit code. */
export async function updateAdvisories({ source }: UpdateAdvisoriesOptions, { signal }: Interruption): Promise<number> {
  if (!source.includes('{ecosystem}') || !URL.canParse(source)) {
    throw new AurelisError('VALIDATION_ERROR', 'The source must be an address with {ecosystem} in it.');
  }
  await requireKeepable(advisoryDirectory());
  say(`Fetching advisories from ${source}`);
  const { manifest, failed } = await refreshAdvisories(
    { sourceUrl: source, signal },
    { store: localAdvisoryStore(), clock: systemClock, telemetry: UNHEARD },
  );
  for (const [ecosystem, { advisories, packages }] of Object.entries(manifest?.ecosystems ?? {})) {
    say(`  ${ecosystem.padEnd(10)} ${advisories} advisories of ${packages} packages`);
  }
  for (const { ecosystem, message } of failed) say(`  ${ecosystem.padEnd(10)} not refreshed: ${message}`);
  if (failed.length === 0) return EXIT.clean;
  throw new AurelisError(
    'UPSTREAM_UNAVAILABLE',
    'Not all advisories could be refreshed; what was there before stays in use.',
  );
}

/** Asked first: what cannot be kept need not be fetched. */
async function requireKeepable(directory: string): Promise<void> {
  try {
    makeFolder(directory);
    await access(directory, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const message = `Advisories cannot be kept in ${directory}: ${describeSystemError(cause)}. AURELIS_CACHE_DIR names another directory.`;
    throw new AurelisError('VALIDATION_ERROR', message, { cause });
  }
}

/** What goes wrong is said to the user. */
const UNHEARD = { event: () => undefined, exception: () => undefined };
