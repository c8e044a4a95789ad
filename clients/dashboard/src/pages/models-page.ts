import type { ModelView } from '../../../../shared/contracts';
import { badge } from '../dom/controls';
import { h, type Child } from '../dom/h';
import { loaded } from '../dom/loaded';
import type { Page, PageContext } from '../dom/page-context';
import { table } from '../dom/table';
import { formatDollars, formatTime } from '../words/format';
import { visibleText } from '../words/visible-text';

/** The models that may be asked, and how each is doing. */
export function modelsPage({ api, signal }: PageContext): Page {
  const models = async (): Promise<Node[]> => {
    const { items, notice } = await api.listModels(signal);
    if (items.length === 0) return [h('p', { class: 'card' }, visibleText(notice ?? 'No model is configured.'))];
    return [table('Models', ['Route', 'Model', 'State', 'Tasks', 'Price for a million tokens'], items.map(cells))];
  };
  return { title: 'Models', content: [loaded(models, signal)] };
}

const COLORS = { ready: 'success', 'cooling-down': 'warning', retired: 'subtle' } as const;

function cells({ route, provider, model, state, reason, available_at, tasks, price }: ModelView): Child[] {
  const why = [reason, available_at === undefined ? undefined : `until ${formatTime(available_at)}`];
  return [
    visibleText(route),
    visibleText(`${provider} · ${model}`),
    h('span', {}, badge(COLORS[state], state), ' ', visibleText(why.filter((part) => part !== undefined).join(', '))),
    visibleText(tasks.join(', ')),
    `${formatDollars(price.input_usd_per_million)} in, ${formatDollars(price.output_usd_per_million)} out`,
  ];
}
