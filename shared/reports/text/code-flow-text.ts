import { type CodeFlowStep, type Finding, shortenCodeFlow } from '../../findings';
import { count } from '../report-words';
import { escapeToOneLine } from '../visible-characters';
import { truncate } from './wrap';

const MAX_STEPS = 8;

/** The way of the data, one step a line; a long one is cut in the middle. */
export function codeFlowText({ codeFlow = [] }: Finding, width: number): string[] {
  if (codeFlow.length === 0) return [];
  const { first, omitted, last } = shortenCodeFlow(codeFlow, MAX_STEPS);
  const gap = omitted === 0 ? [] : [`${count(omitted, 'step')} in between`];
  return [...first.map(stepText), ...gap, ...last.map(stepText)].map((line) => truncate(`> ${line}`, width));
}

function stepText({ path, region, message }: CodeFlowStep): string {
  return escapeToOneLine(`${path}:${region.startLine} ${message}`);
}
