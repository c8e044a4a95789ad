import { reapStalledRuns } from '../../shared/runs';
import { timerFunction } from '../runtime/timer-function';

/** Sets runs going again in which nothing has happened for long, and at last gives them up. */
export const reapStalledRunsFunction = timerFunction({
  name: 'reap-stalled-runs',
  schedule: '0 * * * * *',
  run: (services) => reapStalledRuns(services),
});
