import { z } from 'zod';
import { openReportLink } from '../../shared/access';
import { requireRun } from '../../shared/runs';
import { httpFunction } from '../runtime/http-function';
import { reportReply, REPORT_MEDIA_TYPES } from '../views/report-reply';

export const openReportLinkFunction = httpFunction({
  name: 'open-report-link',
  method: 'GET',
  route: 'v1/shared/{token}',
  tag: 'Results',
  summary: 'Open a report by its link',
  permission: 'anonymous',
  params: z.strictObject({ token: z.string().max(2000) }),
  produces: REPORT_MEDIA_TYPES,

  async handle({ params: { token } }, { services }) {
    const { tenantId, runId, format } = await openReportLink(token, services);
    const { document } = await requireRun({ tenantId, runId }, services);
    return reportReply(document, format, services.artifacts);
  },
});
