import { type AnalysisReport, compareText, FindingKind, type Finding } from '../../findings';
import { count, formatNumber, KIND_NAMES, LEVEL_NAMES, LEVELS_GRAVEST_FIRST } from '../report-words';
import type { Shown } from '../select-shown';
import { findingCard } from './finding-card';
import { markup, type Markup } from './markup';

/** The findings by file, in pieces: with thousands of them this is nearly all of the page. */
export function* findingsSection(
  report: AnalysisReport,
  shown: Shown,
  ruleAnchors: ReadonlyMap<string, string>,
): Generator<Markup> {
  if (shown.total === 0) return;
  yield markup`<section aria-labelledby="findings">
<h2 id="findings" tabindex="-1">Findings</h2>
${cappedNotice(shown)}
${filterForm(report, shown)}
`;
  for (const file of shown.files) {
    yield markup`<details class="file" open><summary>
<h3><bdi>${file.path}</bdi></h3> <span class="counts">${fileCounts(file.findings)}</span>
</summary><ol>
`;
    for (const finding of file.findings) yield findingCard(finding, ruleAnchors);
    yield markup`</ol></details>
`;
  }
  yield markup`<p class="none-match" id="none-match" hidden>No finding matches this filter.</p></section>
`;
}

function cappedNotice(shown: Shown): Markup | undefined {
  if (shown.shown === shown.total) return undefined;
  return markup`<p class="notice" role="note">
    <b>${formatNumber(shown.shown)} of ${formatNumber(shown.total)} findings are shown here: the gravest.</b> The SARIF
    and JSON reports of the same analysis hold more.
  </p>`;
}

/** Hidden until the script runs: without it the form could do nothing. */
function filterForm(report: AnalysisReport, shown: Shown): Markup {
  const findings = shown.files.flatMap((file) => file.findings);
  const levels = LEVELS_GRAVEST_FIRST.filter((level) => findings.some((finding) => finding.level === level));
  const kinds = FindingKind.options.filter((kind) => findings.some((finding) => finding.kind === kind));
  const names = new Map(report.rules.map((rule) => [rule.id, rule.name]));
  const rules = [...new Set(findings.map((finding) => finding.ruleId))].sort(compareText);
  return markup`<form id="filter" role="search" aria-label="Filter findings" hidden>
<label>Text <input id="filter-text" type="search" autocomplete="off" spellcheck="false" placeholder="message, file, code"></label>
<label>Level <select id="filter-level"><option value="">All levels</option>
${levels.map((level) => option(level, LEVEL_NAMES[level]))}</select></label>
<label>Kind <select id="filter-kind"><option value="">All kinds</option>
${kinds.map((kind) => option(kind, KIND_NAMES[kind]))}</select></label>
<label>Rule <select id="filter-rule"><option value="">All rules</option>
${rules.map((id) => option(id, ruleLabel(id, names.get(id))))}</select></label>
<button type="reset">Clear</button>
<output id="filter-status" for="filter-text filter-level filter-kind filter-rule" role="status"></output>
</form>`;
}

function option(value: string, label: string): Markup {
  return markup`<option value="${value}">${label}</option>`;
}

function ruleLabel(id: string, name: string | undefined): string {
  return name === undefined || id.endsWith(name) ? id : `${id} (${name})`;
}

function fileCounts(findings: readonly Finding[]): string {
  const parts = LEVELS_GRAVEST_FIRST.map((level) => ({
    level,
    number: findings.filter((finding) => finding.level === level).length,
  }));
  return parts
    .filter(({ number }) => number > 0)
    .map(({ level, number }) => count(number, LEVEL_NAMES[level].toLowerCase(), level === 'none' ? 'info' : undefined))
    .join(', ');
}
