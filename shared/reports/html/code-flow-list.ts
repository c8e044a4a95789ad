import { type CodeFlowStep, type Finding, shortenCodeFlow } from '../../findings';
import { count } from '../report-words';
import { markup, type Markup } from './markup';

const MAX_STEPS = 100;
/** A longer way is folded away until somebody asks for it. */
const MAX_OPEN = 8;

/** The way of the data, from where it enters to the place of the finding. */
export function codeFlowList({ codeFlow = [] }: Finding): Markup | undefined {
  if (codeFlow.length === 0) return undefined;
  const { first, omitted, last } = shortenCodeFlow(codeFlow, MAX_STEPS);
  const open = codeFlow.length <= MAX_OPEN ? markup` open` : undefined;
  return markup`<details class="flow"${open}><summary>The way of the data: ${count(codeFlow.length, 'step')}</summary>
    <ol>
      ${first.map(stepItem)}${omitted === 0 ? undefined : gapItem(omitted)}${last.map(stepItem)}
    </ol>
  </details>`;
}

function stepItem({ path, region, message }: CodeFlowStep): Markup {
  return markup`<li><code><bdi>${path}:${region.startLine}</bdi></code> <bdi>${message}</bdi></li>`;
}

function gapItem(omitted: number): Markup {
  return markup`<li class="gap">${count(omitted, 'step')} in between</li>`;
}
