import type { AnalysisReport } from '../../findings';
import { advisorySentence, componentSentence, ecosystemRows, vulnerableCell } from '../dependencies/dependency-words';
import { formatNumber } from '../report-words';
import { escapeMarkdown, inlineCode } from './escape-markdown';

const UNREAD = 20;

/** Empty where the repository has no lock file and no manifest. */
export function dependenciesMarkdown({ dependencies }: AnalysisReport): string {
  if (dependencies === undefined) return '';
  const rows = ecosystemRows(dependencies).map(
    ([name, components, vulnerable]) =>
      `| ${escapeMarkdown(name)} | ${formatNumber(components)} | ${vulnerableCell(vulnerable)} |\n`,
  );
  const table =
    rows.length === 0 ? '' : `\n| Ecosystem | Packages | Vulnerable |\n| --- | ---: | ---: |\n${rows.join('')}`;
  const unread = dependencies.unread
    .slice(0, UNREAD)
    .map(({ path, why }) => `- ${inlineCode(path)}: ${escapeMarkdown(why)}\n`);
  const rest = dependencies.unread.length - unread.length;
  const more = rest > 0 ? `- and ${formatNumber(rest)} more\n` : '';
  const left = unread.length === 0 ? '' : `\nNot read:\n\n${unread.join('')}${more}`;
  const sentences = `${componentSentence(dependencies)} ${escapeMarkdown(advisorySentence(dependencies))}`;
  return `\n## Dependencies\n\n${sentences}\n${table}${left}`;
}
