import type { TaskAnswerView } from '../../../../shared/contracts';
import type { FindingOfRun } from '../api/create-api';
import { badge, button } from '../dom/controls';
import { h } from '../dom/h';
import type { PageContext } from '../dom/page-context';
import { problemBar } from '../dom/problem-bar';
import { formatDollars } from '../words/format';
import { visibleText } from '../words/visible-text';
import { diffLines } from './diff-lines';

/** Asks the service to explain a finding or to fix it. A model is asked only where one is configured; rules answer otherwise. */
export function askAbout(finding: FindingOfRun, context: PageContext): HTMLElement[] {
  const outcome = h('div', { class: 'wide', 'aria-live': 'polite' });
  const ask = async (task: 'explain' | 'fix'): Promise<void> => {
    outcome.replaceChildren(h('p', { class: 'quiet' }, h('fluent-spinner', { size: 'tiny' }), ' Asking …'));
    try {
      const answer = await context.api.askAboutFinding(task, finding, context.signal);
      outcome.replaceChildren(...answerOf(answer));
    } catch (error) {
      if (!context.signal.aborted) outcome.replaceChildren(problemBar(error, () => void ask(task)));
    }
  };
  return [button('Explain', () => void ask('explain')), button('Show a fix', () => void ask('fix')), outcome];
}

function answerOf({ task, text, edits, receipts, provider, model, notice, cost_usd }: TaskAnswerView): Node[] {
  const by = [provider, model].filter((part) => part !== undefined).join(' · ');
  return [
    ...receipts.map(({ status }) =>
      status === 'verified'
        ? badge('success', '✓ verified: applied and analysed again')
        : badge('warning', '✗ refused'),
    ),
    ...edits.map(({ path, search, replace }) =>
      h(
        'figure',
        { class: 'diff' },
        h('figcaption', { class: 'path' }, visibleText(path)),
        h('pre', { tabindex: 0, 'aria-label': 'The change' }, ...diffLines(search, replace).map(diffLine)),
      ),
    ),
    ...(task === 'fix' && edits.length === 0 ? [h('p', {}, 'There is no fix for this one.')] : []),
    h('div', { class: 'text' }, visibleText(text)),
    ...(notice === undefined ? [] : [h('p', { class: 'quiet' }, visibleText(notice))]),
    h('p', { class: 'quiet' }, `By ${by}${cost_usd > 0 ? `, for ${formatDollars(cost_usd)}` : ''}.`),
  ];
}

const SIGNS = { removed: '-', added: '+', kept: ' ' } as const;

function diffLine({ kind, text }: ReturnType<typeof diffLines>[number]): HTMLElement {
  return h('span', { class: `line ${kind}` }, `${SIGNS[kind]} ${visibleText(text)}\n`);
}
