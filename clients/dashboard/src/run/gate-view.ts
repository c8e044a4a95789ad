import type { RunView } from '../../../../shared/contracts';
import { badge, table } from '../dom/controls';
import { h, type Child } from '../dom/h';
import { visibleText } from '../words/visible-text';
import { gateBadge } from './level-badges';

type Condition = NonNullable<RunView['gate']>['conditions'][number];

/** Whether the run passes its gate, and what each condition came to. */
export function gateView(run: Pick<RunView, 'gate'>): Node[] {
  if (run.gate === undefined) return [];
  const { conditions, source } = run.gate;
  return [
    h('h2', {}, 'Gate ', gateBadge(run)),
    table(`Conditions, from ${visibleText(source)}`, ['What', 'Must be', 'Is', 'Outcome'], conditions.map(rowOf)),
  ];
}

const WORDS: Readonly<Record<Condition['outcome'], () => HTMLElement>> = {
  passed: () => badge('success', '✓ passed'),
  failed: () => badge('danger', '✗ failed'),
  'not measured': () => badge('warning', '? not measured'),
};

function rowOf({ metric, condition, threshold, actual, outcome, optional }: Condition): Child[] {
  return [
    visibleText(metric) + (optional === true ? ' (optional)' : ''),
    visibleText(`${condition} ${threshold}`),
    actual === undefined ? '-' : visibleText(String(actual)),
    WORDS[outcome](),
  ];
}
