import { count, escapeMarkdown, formatNumber } from '../reports';
import type { Run } from '../runs';
import type { NewFindings } from './new-findings';
import { listedText } from './thread-text';

const MAX_LISTED = 30;
const HEADLINES = { passed: 'Gate passed', failed: 'Gate not passed', none: 'No gate' };

const NOT_COMPARED =
  'The branch that it is to be merged into has not been analysed yet, so nobody knows which of them are new.';

/** The one comment about all of a pull request. */
export function summaryText(
  { gate, summary, options }: Run,
  { fresh: { findings, isAll }, told, page }: { fresh: NewFindings; told: ReadonlySet<string>; page: string },
): string {
  const headline = HEADLINES[gate === undefined ? 'none' : gate.passed ? 'passed' : 'failed'];
  const conditions = (gate?.conditions ?? []).map(({ outcome, condition, actual, optional }) => {
    const measured = actual === undefined ? '' : `, and it is ${actual}`;
    return `- ${outcome}: ${escapeMarkdown(`${condition}${measured}${optional === true ? ' (optional)' : ''}`)}`;
  });
  const isCompared = options.baselineRunId !== undefined;
  const fresh = `${isAll ? '' : 'More than '}${count(findings.length, 'new finding')}`;
  const all = `${count(summary?.findings ?? 0, 'finding')} in all, ${formatNumber(summary?.suppressed ?? 0)} suppressed.`;
  const sentence = isCompared ? `${fresh} in this pull request, ${all}` : `${all} ${NOT_COMPARED}`;
  const listed = findings.filter(({ fingerprint }) => !told.has(fingerprint));
  const rest = listed.length - MAX_LISTED;
  const parts = [
    `### Aurelis: ${headline}`,
    conditions.join('\n'),
    sentence,
    listed.length === 0
      ? ''
      : `New, and without a thread of their own:\n\n${listed.slice(0, MAX_LISTED).map(listedText).join('\n')}`,
    rest > 0 ? `and ${formatNumber(rest)} more` : '',
    `[All of the run](${page})`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
