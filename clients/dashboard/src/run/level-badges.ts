import type { RunView } from '../../../../shared/contracts';
import { badge } from '../dom/controls';
import { h } from '../dom/h';
import { formatCount } from '../words/format';
import { levelsOf, STATE_COLORS, type LevelName } from '../words/run-words';

const LEVEL_COLORS = { error: 'danger', warning: 'warning', note: 'informative', none: 'subtle' } as const;

export function levelBadge(level: LevelName, text: string = level): HTMLElement {
  return badge(LEVEL_COLORS[level], text);
}

/** How many findings of each level a run has. */
export function levelBadges(run: RunView): HTMLElement {
  if (run.summary === undefined) return h('span', { class: 'quiet' }, '-');
  const levels = levelsOf(run);
  if (levels.length === 0) return h('span', {}, 'no findings');
  return h(
    'span',
    { class: 'badges' },
    ...levels.map(({ level, count }) => levelBadge(level, `${formatCount(count)} ${level}`)),
  );
}

export function stateBadge({ state }: Pick<RunView, 'state'>): HTMLElement {
  return badge(STATE_COLORS[state], state);
}

export function gateBadge({ gate }: Pick<RunView, 'gate'>): HTMLElement {
  if (gate === undefined) return h('span', { class: 'quiet' }, 'none');
  return gate.passed ? badge('success', '✓ passed') : badge('danger', '✗ failed');
}
