import type { UsageView } from '../../../../shared/contracts';
import { facts, selectField } from '../dom/controls';
import { h, type Child } from '../dom/h';
import { loaded } from '../dom/loaded';
import type { Page, PageContext } from '../dom/page-context';
import { table } from '../dom/table';
import { USAGE_DAYS } from '../routing/route';
import { firstDay } from '../words/first-day';
import { formatCount, formatDollars } from '../words/format';
import { visibleText } from '../words/visible-text';

type Counted = UsageView['total'];

/** What calls of models took in tokens and money. */
export function usagePage(context: PageContext, days: number): Page {
  const choices = USAGE_DAYS.map((count) => ({ value: String(count), text: `last ${count} days` }));
  const period = selectField('Period', choices, String(days), () =>
    context.go({ page: 'usage', days: Number(period.value()) }),
  );
  return {
    title: 'Usage and cost',
    content: [h('div', { class: 'filter' }, period.element), loaded(() => usage(context, days), context.signal)],
  };
}

async function usage({ api, signal }: PageContext, days: number): Promise<Node[]> {
  const query = { from: firstDay(new Date(), days) };
  const [byDay, byModel] = await Promise.all([
    api.getUsage({ ...query, by: 'day' }, signal),
    api.getUsage({ ...query, by: 'model' }, signal),
  ]);
  if (byDay.total.calls === 0) {
    return [h('p', { class: 'card' }, 'No model was called in this time. Rules cost nothing and are not counted.')];
  }
  const headings = (first: string): string[] => [
    first,
    'Calls',
    'From cache',
    'Failed',
    'Tokens in',
    'Tokens out',
    'Cost',
  ];
  return [
    facts([
      ['Total', formatDollars(byDay.total.cost_usd)] as const,
      ['Calls', formatCount(byDay.total.calls)] as const,
    ]),
    table(
      'By model',
      headings('Model'),
      byModel.items.map((item) => cells(item.model ?? '-', item)),
    ),
    table(
      'By day (UTC)',
      headings('Day'),
      byDay.items.map((item) => cells(item.day ?? '-', item)),
    ),
  ];
}

function cells(name: string, { calls, cached, failed, input_tokens, output_tokens, cost_usd }: Counted): Child[] {
  return [
    visibleText(name),
    ...[calls, cached, failed, input_tokens, output_tokens].map(formatCount),
    formatDollars(cost_usd),
  ];
}
