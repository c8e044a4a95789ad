import type { AnalysisReport } from '../../findings';
import { judgementWords } from '../judgement/judgement-words';
import { formatNumber } from '../report-words';
import { escapeMarkdown, inlineCode } from './escape-markdown';

const SHOWN = 50;

/** The gate and the comparison with the baseline: what a reviewer wants to know first. */
export function gateMarkdown(report: AnalysisReport): string {
  const { gate, baseline } = judgementWords(report);
  const compared = baseline === undefined ? '' : `\n${escapeMarkdown(baseline)}\n`;
  if (gate === undefined) return compared;
  const conditions = gate.conditions.map((condition) => `- ${escapeMarkdown(condition)}`).join('\n');
  return `${compared}\n**${escapeMarkdown(gate.headline)}**\n\n${conditions}\n`;
}

/** What is suppressed, with its reasons, and what is gone. */
export function suppressedMarkdown(report: AnalysisReport): string {
  const { suppressed, gone } = judgementWords(report);
  const reasons = suppressed?.findings.map(({ place, reason }) => `${inlineCode(place)}: ${escapeMarkdown(reason)}`);
  return [
    suppressed === undefined ? '' : section(suppressed.headline, reasons ?? []),
    gone === undefined ? '' : section(gone.headline, gone.findings.map(inlineCode)),
  ].join('');
}

function section(headline: string, items: readonly string[]): string {
  const rest = items.length - SHOWN;
  const more = rest > 0 ? `\n- and ${formatNumber(rest)} more` : '';
  return `\n## ${headline}\n\n${items
    .slice(0, SHOWN)
    .map((item) => `- ${item}`)
    .join('\n')}${more}\n`;
}
