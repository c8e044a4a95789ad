import { Readable } from 'node:stream';
import type { ReportFormat } from '../../shared/contracts';
import { AurelisError } from '../../shared/kernel';
import { REPORT_FORMATS } from '../../shared/reports';
import type { Run, RunArtifacts } from '../../shared/runs';
import type { HttpReply } from '../runtime/http-function';

export const REPORT_MEDIA_TYPES = [
  'application/sarif+json',
  'text/html',
  'application/json',
  'text/markdown',
  'application/vnd.cyclonedx+json',
  'application/xml',
] as const;

/** Streams a report from storage. The HTML page brings its own content security policy; here nothing may frame it. */
export async function reportReply(
  run: Run,
  format: ReportFormat,
  artifacts: Pick<RunArtifacts, 'readReport'>,
): Promise<HttpReply> {
  // Reports are written before the run ends: until then, and after a cancel, they say nothing anybody may rely on.
  const isThere = run.state === 'succeeded';
  const report = isThere ? await artifacts.readReport({ tenantId: run.tenantId, runId: run.id }, format) : undefined;
  if (report === undefined) {
    throw new AurelisError(
      'NOT_FOUND',
      `There is no report: the run is ${run.state}. Reports exist once it has succeeded.`,
    );
  }
  const { contentType, extension } = REPORT_FORMATS[format];
  return {
    headers: {
      'content-type': contentType,
      'content-disposition': `inline; filename="${run.id}.${extension}"`,
      'content-security-policy': "frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
    raw: { status: 200, body: Readable.toWeb(report.content) },
  };
}
