import { z } from 'zod';
import { ReportFormat, RunId } from '../../shared/contracts';
import { requireRun } from '../../shared/runs';
import { httpFunction } from '../runtime/http-function';
import { reportReply, REPORT_MEDIA_TYPES } from '../views/report-reply';

export const getReportFunction = httpFunction({
  name: 'get-report',
  method: 'GET',
  route: 'v1/runs/{runId}/reports/{format}',
  tag: 'Results',
  summary: 'Get the report of a run as SARIF, HTML, JSON, Markdown, CycloneDX or JUnit',
  permission: 'analysis:read',
  params: z.strictObject({ runId: RunId, format: ReportFormat }),
  produces: REPORT_MEDIA_TYPES,

  async handle({ params: { runId, format } }, { caller, services }) {
    const ref = { tenantId: caller.tenantId, runId };
    const { document } = await requireRun(ref, services);
    return reportReply(document, format, services.artifacts);
  },
});
