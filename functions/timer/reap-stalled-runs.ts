import { reapStalledJobs } from '../../shared/jobs';
import { reapStalledRuns } from '../../shared/runs';
import { timerFunction } from '../runtime/timer-function';

/** Sets runs and jobs going again in which nothing has happened for long, and at last gives them up. */
export const reapStalledRunsFunction = timerFunction({
  name: 'reap-stalled-runs',
  schedule: '0 * * * * *',

  async run(services) {
    await reapStalledRuns(services);
    await reapStalledJobs(services);
  },
});
