import { z } from 'zod';

export const ReportFormat = z.enum(['html', 'markdown', 'text', 'json', 'sarif', 'cyclonedx', 'junit']);
export type ReportFormat = z.infer<typeof ReportFormat>;

export interface ReportFormatInfo {
  contentType: string;
  /** As the file's name ends, without the dot. */
  extension: string;
}

/** Every way to write a report; `renderReport` knows each of them. */
export const REPORT_FORMATS: Readonly<Record<ReportFormat, ReportFormatInfo>> = {
  html: { contentType: 'text/html; charset=utf-8', extension: 'html' },
  markdown: { contentType: 'text/markdown; charset=utf-8', extension: 'md' },
  text: { contentType: 'text/plain; charset=utf-8', extension: 'txt' },
  json: { contentType: 'application/json', extension: 'json' },
  sarif: { contentType: 'application/sarif+json', extension: 'sarif' },
  cyclonedx: { contentType: 'application/vnd.cyclonedx+json; version=1.6', extension: 'cdx.json' },
  junit: { contentType: 'application/xml', extension: 'junit.xml' },
};
