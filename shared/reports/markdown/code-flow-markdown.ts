import { type CodeFlowStep, type Finding, shortenCodeFlow } from '../../findings';
import { count } from '../report-words';
import { escapeMarkdown, inlineCode } from './escape-markdown';

const MAX_STEPS = 20;

/** The way of the data as a numbered list; nothing where a finding has none. */
export function codeFlowMarkdown({ codeFlow = [] }: Finding): string {
  if (codeFlow.length === 0) return '';
  const { first, omitted, last } = shortenCodeFlow(codeFlow, MAX_STEPS);
  const gap = omitted === 0 ? [] : [`${count(omitted, 'step')} in between`];
  const items = [...first.map(stepMarkdown), ...gap, ...last.map(stepMarkdown)];
  return `\nThe way of the data:\n\n${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}\n`;
}

function stepMarkdown({ path, region, message }: CodeFlowStep): string {
  return `${inlineCode(`${path}:${region.startLine}`)} ${escapeMarkdown(message)}`;
}
