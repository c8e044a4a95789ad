import { type AnalysisReport, stringifyCycloneDx, stringifyJson, stringifySarif } from '../findings';
import { renderHtml } from './html/render-html';
import { renderJunit } from './junit/render-junit';
import { renderMarkdown } from './markdown/render-markdown';
import type { RenderOptions } from './render-options';
import type { ReportFormat } from './report-formats';
import { renderText } from './text/render-text';

/** The whole report as one string. */
export function renderReport(report: AnalysisReport, format: ReportFormat, options: RenderOptions = {}): string {
  return [...renderReportChunks(report, format, options)].join('');
}

/** The same report in pieces, for large ones. */
export function renderReportChunks(
  report: AnalysisReport,
  format: ReportFormat,
  options: RenderOptions = {},
): Iterable<string> {
  return RENDERERS[format](report, options);
}

type Renderer = (report: AnalysisReport, options: RenderOptions) => Iterable<string>;

const RENDERERS: Readonly<Record<ReportFormat, Renderer>> = {
  html: renderHtml,
  markdown: renderMarkdown,
  text: renderText,
  json: renderJson,
  sarif: stringifySarif,
  cyclonedx: stringifyCycloneDx,
  junit: renderJunit,
};

function* renderJson(report: AnalysisReport): Generator<string> {
  yield* stringifyJson(report, 2);
  yield '\n';
}
