import type { RunView } from '../../../../shared/contracts';
import { badge } from '../dom/controls';
import { h, type Child } from '../dom/h';
import { table } from '../dom/table';
import { visibleText } from '../words/visible-text';
import { gateBadge } from './level-badges';

type Condition = NonNullable<RunView['gate']>['conditions'][number];

/** Whether the run passes its gate, and what each condition came to. */
export function gateView(run: Pick<RunView, 'gate'>): Node[] {
  if (run.gate === undefined) return [];
  const { conditions, source } = run.gate;
  return [
    h('h2', {}, 'Gate ', gateBadge(run)),
    table(`Conditions, from ${visibleText(source)}`, ['Condition', 'Is', 'Outcome'], conditions.map(cells)),
  ];
}

const WORDS: Readonly<Record<Condition['outcome'], () => HTMLElement>> = {
  passed: () => badge('success', '✓ passed'),
  failed: () => badge('danger', '✗ failed'),
  'not measured': () => badge('warning', '? not measured'),
};

function cells({ condition, actual, outcome, optional }: Condition): Child[] {
  return [
    visibleText(condition) + (optional === true ? ' (optional)' : ''),
    actual === undefined ? '-' : visibleText(String(actual)),
    WORDS[outcome](),
  ];
}
