import { DEFAULT_REFRESH_LIMITS, refreshAdvisories } from '../../shared/advisories';
import { timerFunction } from '../runtime/timer-function';

/** Fetches what is known against packages, where a source is configured. */
export const refreshAdvisoriesFunction = timerFunction({
  name: 'refresh-advisories',
  // Not at the full hour, when everybody asks.
  schedule: '0 23 */6 * * *',

  async run({ advisoryData, clock, telemetry }) {
    const { store, sourceUrl, maxDownloadBytes } = advisoryData;
    if (sourceUrl === undefined) {
      telemetry.event('No source of advisories is configured');
      return;
    }
    const limits = { ...DEFAULT_REFRESH_LIMITS, maxDownloadBytes };
    const { failed } = await refreshAdvisories({ sourceUrl, limits }, { store, clock, telemetry });
    if (failed.length > 0) throw new Error(`Advisories of ${failed.length} ecosystems could not be refreshed.`);
  },
});
