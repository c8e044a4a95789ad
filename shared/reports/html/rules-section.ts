import { type AnalysisReport, type Rule, webUrl } from '../../findings';
import { KIND_NAMES, LEVEL_NAMES } from '../report-words';
import { cweLink } from './finding-card';
import { helpHtml } from './help-html';
import { markup, type Markup } from './markup';

/** An anchor for each rule: ids of rules hold characters that an anchor may not. */
export function ruleAnchorsOf(report: AnalysisReport): Map<string, string> {
  return new Map(report.rules.map((rule, index) => [rule.id, `rule-${index + 1}`]));
}

export function rulesSection(report: AnalysisReport, anchors: ReadonlyMap<string, string>): Markup | undefined {
  if (report.rules.length === 0) return undefined;
  return markup`<section aria-labelledby="rules">
    <h2 id="rules">Rules</h2>
    ${report.rules.map((rule) => ruleCard(rule, anchors.get(rule.id) ?? ''))}
  </section> `;
}

function ruleCard(rule: Rule, anchor: string): Markup {
  const helpUrl = webUrl(rule.helpUrl);
  const more = helpUrl && markup`<p><a href="${helpUrl}" rel="noopener noreferrer">More about ${rule.id}</a></p>`;
  const severity = rule.severity === undefined ? undefined : markup`<span>Severity ${rule.severity.toFixed(1)}</span>`;
  return markup`<article class="rule card" id="${anchor}" tabindex="-1" aria-labelledby="${anchor}-name">
    <h3 id="${anchor}-name">
      <code>${rule.id}</code> <span class="rule-name">${rule.id.endsWith(rule.name) ? '' : rule.name}</span>
    </h3>
    <p class="facts">
      <span class="badge ${rule.level}">${LEVEL_NAMES[rule.level]}</span><span>${KIND_NAMES[rule.kind]}</span>${severity}${rule.cwe.map(cweLink)}
    </p>
    <p>${rule.description}</p>
    ${rule.help.trim() === rule.description.trim() ? undefined : helpHtml(rule.help)}${more}
  </article> `;
}
