import type { FixAllAnswer } from './fix-all-request';

interface ReportInput extends Pick<FixAllAnswer, 'receipts' | 'unfixed' | 'files' | 'cost'> {
  /** Findings in all of the files. */
  readonly left: { readonly before: number; readonly after: number };
}

/** What was fixed, by what, and what was not and why, in Markdown. */
export function fixReport({ receipts, unfixed, files, cost, left }: ReportInput): string {
  const verified = receipts.filter(({ status }) => status === 'verified');
  const lines = [
    '# Fixes',
    '',
    `${verified.length} verified in ${files.length} files; ${left.before} findings before, ${left.after} after. Models cost ${cost.toFixed(4)} USD.`,
  ];
  if (verified.length > 0) {
    lines.push('', '| finding | place | by | tries | changed lines |', '| --- | --- | --- | --- | --- |');
    for (const { ruleId, path, line, provider, model, attempts, changedLines } of verified) {
      lines.push(`| ${ruleId} | ${cell(path)}:${line} | ${model ?? provider} | ${attempts} | ${changedLines} |`);
    }
  }
  if (unfixed.length > 0) {
    lines.push('', '## Not fixed', '', '| finding | place | why |', '| --- | --- | --- |');
    for (const { ruleId, path, line, reason } of unfixed) {
      lines.push(`| ${ruleId} | ${cell(path)}:${line} | ${cell(reason)} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Names of files and reasons come from elsewhere: none of them ends a cell or a line, or becomes a link. */
function cell(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[|<>[\]`\\]/g, '\\$&');
}
