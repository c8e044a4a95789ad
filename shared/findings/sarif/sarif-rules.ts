import type { ReportingDescriptor, ReportingDescriptorRelationship } from 'sarif';
import { compareText } from '../compare-findings';
import type { Rule } from '../rule';
import { webUrl } from '../web-url';
import { SARIF_LIMITS, shorten } from './sarif-limits';
import { CWE_TAXONOMY } from './sarif-taxonomy';

export function sarifRule(rule: Rule, taxonIndex: ReadonlyMap<number, number>): ReportingDescriptor {
  const description = shorten(rule.description, SARIF_LIMITS.description);
  const helpUri = webUrl(rule.helpUrl);
  return {
    id: rule.id,
    name: rule.name,
    shortDescription: { text: description },
    fullDescription: { text: description },
    ...(helpUri !== undefined && { helpUri }),
    help: { text: plainText(rule.help) || description, markdown: rule.help || description },
    defaultConfiguration: { level: rule.level },
    ...(rule.cwe.length > 0 && { relationships: rule.cwe.map((cwe) => relationship(cwe, taxonIndex)) }),
    properties: {
      tags: tagsOf(rule),
      kind: rule.kind,
      analyzer: rule.analyzer,
      precision: rule.confidence,
      // Code scanning reads the severity of security rules from one word and that of all others from another.
      ...(rule.severity === undefined && { 'problem.severity': PROBLEM_SEVERITY[rule.level] }),
      ...(rule.severity !== undefined && { 'security-severity': rule.severity.toFixed(1) }),
    },
  };
}

const PROBLEM_SEVERITY = {
  none: 'recommendation',
  note: 'recommendation',
  warning: 'warning',
  error: 'error',
} as const;

function relationship(cwe: number, taxonIndex: ReadonlyMap<number, number>): ReportingDescriptorRelationship {
  const index = taxonIndex.get(cwe);
  return {
    target: { id: String(cwe), ...(index !== undefined && { index }), toolComponent: { name: CWE_TAXONOMY, index: 0 } },
    kinds: ['superset'],
  };
}

function tagsOf(rule: Rule): string[] {
  const weaknesses = rule.cwe.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`);
  // Without the tag `security` code scanning does not look at the severity.
  const kinds = rule.severity === undefined ? [rule.kind] : [rule.kind, 'security'];
  const tags = [...new Set([...kinds, ...weaknesses, ...[...rule.languages].sort(compareText)])];
  return tags.slice(0, SARIF_LIMITS.tags);
}

/** Markdown as it reads without its marks: for viewers that show plain text only. */
function plainText(markdown: string): string {
  return markdown
    .replace(/^```.*$/gmu, '')
    .replace(/^#{1,6} +/gmu, '')
    .replace(/\[([^\]\n]*)\]\(([^()\s]*)\)/gu, '$1 ($2)')
    .replace(/\*\*|`/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
