import { z } from 'zod';
import { RunId, RunView } from '../../shared/contracts';
import { isTerminal, requireRun } from '../../shared/runs';
import { httpFunction } from '../runtime/http-function';
import { toRunView } from '../views/run-view';

export const getRunFunction = httpFunction({
  name: 'get-run',
  method: 'GET',
  route: 'v1/runs/{runId}',
  tag: 'Runs',
  summary: 'Get a run with its progress',
  description: 'While the run goes on, `Retry-After` says when to ask again.',
  permission: 'analysis:read',
  params: z.strictObject({ runId: RunId }),
  output: RunView,

  async handle({ params: { runId } }, { caller, services }) {
    const ref = { tenantId: caller.tenantId, runId };
    const { document } = await requireRun(ref, services);
    return {
      headers: isTerminal(document) ? {} : { 'retry-after': '1' },
      data: toRunView(document, await services.runs.progress(ref)),
    };
  },
});
