import { cweName, cweUrl, type Finding } from '../../findings';
import { KIND_NAMES, LEVEL_NAMES } from '../report-words';
import { codeFlowList } from './code-flow-list';
import { codeView } from './code-view';
import { markup, type Markup } from './markup';

/** One finding; what the filter looks at is in its data attributes and its text. */
export function findingCard(finding: Finding, ruleAnchors: ReadonlyMap<string, string>): Markup {
  const { startLine, startColumn } = finding.region;
  return markup`<li
    class="finding ${finding.level}"
    data-level="${finding.level}"
    data-kind="${finding.kind}"
    data-rule="${finding.ruleId}"
  >
    <h4><span class="badge ${finding.level}">${LEVEL_NAMES[finding.level]}</span> <bdi>${finding.message}</bdi></h4>
    <p class="facts">
      <span>Line ${startLine}, column ${startColumn}</span>
      ${ruleLink(finding.ruleId, ruleAnchors)}
      <span>${KIND_NAMES[finding.kind]}</span>
      ${severity(finding)}
      <span>Confidence ${finding.confidence}</span>
      ${baseline(finding)}${finding.cwe.map(cweLink)}${also(finding)}
    </p>
    ${codeView(finding)}${codeFlowList(finding)}${related(finding)}${fix(finding)}
  </li> `;
}

export function cweLink(cwe: number): Markup {
  const name = cweName(cwe);
  const label = name === undefined ? `CWE-${cwe}` : `CWE-${cwe}: ${name}`;
  return markup`<a href="${cweUrl(cwe)}" rel="noopener noreferrer">${label}</a>`;
}

function ruleLink(ruleId: string, ruleAnchors: ReadonlyMap<string, string>): Markup {
  const anchor = ruleAnchors.get(ruleId);
  return anchor === undefined
    ? markup`<code>${ruleId}</code>`
    : markup`<a href="#${anchor}"><code>${ruleId}</code></a>`;
}

function severity(finding: Finding): Markup | undefined {
  return finding.severity === undefined ? undefined : markup`<span>Severity ${finding.severity.toFixed(1)}</span>`;
}

function baseline(finding: Finding): Markup | undefined {
  return finding.baselineState && markup`<span>Baseline: ${finding.baselineState}</span>`;
}

function also(finding: Finding): Markup | undefined {
  if (finding.alsoReportedBy.length === 0) return undefined;
  return markup`<span>Also reported by ${finding.alsoReportedBy.join(', ')}</span>`;
}

function related(finding: Finding): Markup | undefined {
  if (!finding.related || finding.related.length === 0) return undefined;
  const places = finding.related.map(
    (place) => markup`<li><bdi>${place.path}:${place.region.startLine}</bdi> <bdi>${place.message}</bdi></li>`,
  );
  return markup`<ul class="related">
    ${places}
  </ul>`;
}

function fix(finding: Finding): Markup | undefined {
  return finding.fix && markup`<p class="fix"><b>Fix available:</b> <bdi>${finding.fix.description}</bdi></p>`;
}
