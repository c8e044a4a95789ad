import { z } from 'zod';
import { AnalyzeProject, ProjectId, RunView } from '../../shared/contracts';
import { startRun } from '../../shared/runs';
import { httpFunction } from '../runtime/http-function';
import { toRunView } from '../views/run-view';

export const analyzeProjectFunction = httpFunction({
  name: 'analyze-project',
  method: 'POST',
  route: 'v1/projects/{projectId}/analyze',
  tag: 'Runs',
  summary: 'Start the analysis of a snapshot',
  description:
    'Of an uploaded snapshot, or of a git repository that is fetched when the run begins. Answers 202 at once; follow the run at `Location`.',
  permission: 'analysis:run',
  params: z.strictObject({ projectId: ProjectId }),
  body: AnalyzeProject,
  isIdempotent: true,
  status: 202,
  output: RunView,

  async handle({ params, body, idempotencyKey }, { caller, services }) {
    const run = await startRun({ ...body, projectId: params.projectId, idempotencyKey }, caller.tenantId, services);
    return {
      headers: { location: `/api/v1/runs/${run.id}`, 'retry-after': '1' },
      data: toRunView(run, { batches: 0, files: 0 }),
    };
  },
});
