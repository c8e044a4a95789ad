import { sha256 } from '../../kernel';
import type { AnalysisReport, ReportRepository } from '../../findings';
import type { RenderOptions } from '../render-options';
import { selectShown } from '../select-shown';
import { coverageSection } from './coverage-section';
import { dependenciesSection } from './dependencies-section';
import { findingsSection } from './findings-section';
import { gateSection, suppressedSection } from './judgement-section';
import { markup, Markup } from './markup';
import { metricsSection } from './metrics-section';
import { REPORT_SCRIPT } from './report-script';
import { REPORT_STYLES } from './report-styles';
import { ruleAnchorsOf, rulesSection } from './rules-section';
import { summarySection } from './summary-section';
import { testCoverageSection } from './test-coverage-section';

const MAX_FINDINGS = 2_000;
/** From here on the browser lays out only what is in view. */
const LONG_PAGE = 300;

/** One file that needs nothing else: no network, no script but its own, which its hash allows and nothing besides. */
export function* renderHtml(report: AnalysisReport, options: RenderOptions): Generator<string> {
  const shown = selectShown(report, options.maxFindings ?? MAX_FINDINGS);
  const anchors = ruleAnchorsOf(report);
  yield head(report, shown.shown > LONG_PAGE).text;
  yield summarySection(report).text;
  yield gateSection(report)?.text ?? '';
  for (const piece of findingsSection(report, shown, anchors)) yield piece.text;
  yield metricsSection(report)?.text ?? '';
  yield testCoverageSection(report)?.text ?? '';
  yield dependenciesSection(report)?.text ?? '';
  yield suppressedSection(report)?.text ?? '';
  yield coverageSection(report).text;
  yield rulesSection(report, anchors)?.text ?? '';
  yield foot(report).text;
}

function head(report: AnalysisReport, isLong: boolean): Markup {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${report.name} · Aurelis report</title>
<style>${new Markup(REPORT_STYLES)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the report</a>
<header><div class="wide">
<p class="product">Aurelis <span>analysis report</span></p>
<h1><bdi>${report.name}</bdi></h1>
${facts(report)}
</div></header>
<main id="content" class="wide ${isLong ? 'many' : ''}" tabindex="-1">
`;
}

function facts(report: AnalysisReport): Markup {
  const known = [
    { name: 'Finished', value: report.finishedAt?.replace(/T(\d\d:\d\d).*Z$/u, ' $1 UTC') },
    { name: 'Run', value: report.runId },
    { name: 'Repository', value: report.repository?.url },
    { name: 'Commit', value: report.repository && shortCommit(report.repository) },
    { name: 'Source', value: report.snapshotSha256 && `sha256 ${report.snapshotSha256.slice(0, 16)}…` },
    { name: 'Engine', value: report.engineVersion },
  ].filter((fact) => fact.value !== undefined);
  return markup`<dl class="about">
    ${known.map(
      ({ name, value }) =>
        markup`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function shortCommit({ commit, ref }: ReportRepository): string {
  const name = ref?.replace(/^refs\/(?:heads|tags)\//u, '');
  return `${commit.slice(0, 12)}${name === undefined ? '' : ` (${name})`}`;
}

function foot(report: AnalysisReport): Markup {
  return markup`</main>
<footer class="wide"><p>Made by Aurelis ${report.engineVersion}. The same source and engine give the same report.</p></footer>
<script>${new Markup(REPORT_SCRIPT)}</script>
</body>
</html>
`;
}

function contentSecurityPolicy(): string {
  const sources = [`style-src ${hashSource(REPORT_STYLES)}`, `script-src ${hashSource(REPORT_SCRIPT)}`];
  return ["default-src 'none'", ...sources, "base-uri 'none'", "form-action 'none'"].join('; ');
}

function hashSource(content: string): string {
  return `'sha256-${Buffer.from(sha256(content), 'hex').toString('base64')}'`;
}
