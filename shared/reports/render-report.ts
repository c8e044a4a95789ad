import { type AnalysisReport, stringifyJson, stringifySarif } from '../findings';
import { renderHtml } from './html/render-html';
import { renderMarkdown } from './markdown/render-markdown';
import type { ReportFormat } from './report-formats';
import { renderText } from './text/render-text';

export interface RenderOptions {
  /** Findings shown in full, the gravest; HTML shows 2,000 and Markdown 200 unless told, text all. JSON and SARIF ignore it. */
  maxFindings?: number;
  /** ANSI colours in text. */
  colors?: boolean;
  /** Columns of the terminal, for text. */
  width?: number;
}

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
};

function* renderJson(report: AnalysisReport): Generator<string> {
  yield* stringifyJson(report, 2);
  yield '\n';
}
