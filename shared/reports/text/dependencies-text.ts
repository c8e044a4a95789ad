import type { AnalysisReport } from '../../findings';
import { advisorySentence, componentSentence, ecosystemRows, vulnerableCell } from '../dependencies/dependency-words';
import { formatNumber } from '../report-words';
import { escapeToOneLine } from '../visible-characters';
import { wrap } from './wrap';

const UNREAD = 5;

/** Empty where the repository has no lock file and no manifest. */
export function dependenciesText({ dependencies }: AnalysisReport, width: number): string {
  if (dependencies === undefined) return '';
  const rows = ecosystemRows(dependencies).map(
    ([name, components, vulnerable]) =>
      `  ${name.padEnd(10)} ${formatNumber(components).padStart(7)}   vulnerable: ${vulnerableCell(vulnerable)}`,
  );
  const { unread } = dependencies;
  const lines = [
    'Dependencies:',
    ...wrap(componentSentence(dependencies), width - 2).map((line) => `  ${line}`),
    ...rows,
    ...wrap(advisorySentence(dependencies), width - 2).map((line) => `  ${line}`),
    ...unread.slice(0, UNREAD).map(({ path, why }) => `  not read: ${escapeToOneLine(`${path} (${why})`)}`),
    ...(unread.length > UNREAD ? [`  and ${formatNumber(unread.length - UNREAD)} more not read`] : []),
  ];
  return `\n${lines.join('\n')}\n`;
}
