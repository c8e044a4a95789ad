import { z } from 'zod';
import { RunId, RunView } from '../../shared/contracts';
import { cancelRun } from '../../shared/runs';
import { httpFunction } from '../runtime/http-function';
import { toRunView } from '../views/run-view';

export const cancelRunFunction = httpFunction({
  name: 'cancel-run',
  method: 'POST',
  route: 'v1/runs/{runId}/cancel',
  tag: 'Runs',
  summary: 'Cancel a run',
  description: 'A run that has ended stays as it is; the answer shows its state either way.',
  permission: 'analysis:run',
  params: z.strictObject({ runId: RunId }),
  output: RunView,

  async handle({ params: { runId } }, { caller, services }) {
    const ref = { tenantId: caller.tenantId, runId };
    const run = await cancelRun(ref, caller.id, services);
    return { data: toRunView(run, await services.runs.progress(ref)) };
  },
});
