import { z } from 'zod';
import { signReportLink } from '../../shared/access';
import { CreateReportLink, ReportLinkView, RunId } from '../../shared/contracts';
import { requireRun } from '../../shared/runs';
import { httpFunction } from '../runtime/http-function';

export const createReportLinkFunction = httpFunction({
  name: 'create-report-link',
  method: 'POST',
  route: 'v1/runs/{runId}/links',
  tag: 'Results',
  summary: 'Make a link that opens a report without a key',
  description: 'Whoever has the link can read this one report until it expires.',
  permission: 'analysis:read',
  params: z.strictObject({ runId: RunId }),
  body: CreateReportLink,
  status: 201,
  output: ReportLinkView,

  async handle({ params: { runId }, body: { format } }, { caller, services, origin }) {
    const { tenantId } = caller;
    await requireRun({ tenantId, runId }, services);
    const expiresAt = services.clock.now().getTime() + services.reportLinkMs;
    const token = await signReportLink({ tenantId, runId, format, expiresAt }, services);
    return {
      data: { url: `${origin}/api/v1/shared/${token}`, expires_at: new Date(expiresAt).toISOString() },
    };
  },
});
