import { refreshAdvisories } from '../../../../shared/advisories';
import { AurelisError, systemClock } from '../../../../shared/kernel';
import { localAdvisoryStore } from '../advisories/local-advisories';
import { EXIT } from '../exit-code';
import { say } from '../output/print';

export interface UpdateAdvisoriesOptions {
  source: string;
}

/** Fetches what is known against packages, for the scans to come. Returns the exit code. */
export async function updateAdvisories({ source }: UpdateAdvisoriesOptions): Promise<number> {
  if (!source.includes('{ecosystem}') || !URL.canParse(source)) {
    throw new AurelisError('VALIDATION_ERROR', 'The source must be an address with {ecosystem} in it.');
  }
  say(`Fetching advisories from ${source}`);
  const { manifest, failed } = await refreshAdvisories(
    { sourceUrl: source },
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

/** What goes wrong is said to the user. */
const UNHEARD = { event: () => undefined, exception: () => undefined };
