import { z } from 'zod';
import { FindingsQuery, FindingView, page, RunId } from '../../shared/contracts';
import { requireRun } from '../../shared/runs';
import { httpFunction } from '../runtime/http-function';
import { toFindingView } from '../views/finding-view';

export const listFindingsFunction = httpFunction({
  name: 'list-findings',
  method: 'GET',
  route: 'v1/runs/{runId}/findings',
  tag: 'Results',
  summary: 'List the findings of a run, in the order of the report',
  permission: 'analysis:read',
  params: z.strictObject({ runId: RunId }),
  query: FindingsQuery,
  output: page(FindingView),

  async handle({ params: { runId }, query }, { caller, services }) {
    const ref = { tenantId: caller.tenantId, runId };
    await requireRun(ref, services);
    const { items, nextCursor } = await services.findings.list(ref, { state: 'active', ...query });
    return { data: { items: items.map(toFindingView), next_cursor: nextCursor ?? null } };
  },
});
