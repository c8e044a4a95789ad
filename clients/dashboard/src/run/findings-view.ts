import { FindingsQuery, type FindingView, type RunView } from '../../../../shared/contracts';
import { selectField, submitButton, textField, button, type Choice, type Field } from '../dom/controls';
import { form } from '../dom/form';
import { h } from '../dom/h';
import { loaded } from '../dom/loaded';
import { pagedItems } from '../dom/paged-items';
import type { PageContext } from '../dom/page-context';
import { FILTER_NAMES, type FindingFilter } from '../routing/route';
import { findingItem } from './finding-item';
import type { RunReport } from './run-report';

export interface FindingsOptions {
  run: RunView;
  filter: FindingFilter;
  report: () => Promise<RunReport>;
  context: PageContext;
}

const LIMIT = 50;

/** The findings of a run below their filter, which is part of the address, so that a link shows the same. */
export function findingsView({ run, filter, report, context }: FindingsOptions): HTMLElement {
  const list = h('div', { class: 'list' });
  let shown = filter;
  let showing = new AbortController();
  const show = (): void => {
    showing.abort();
    showing = new AbortController();
    const signal = AbortSignal.any([context.signal, showing.signal]);
    const options = { run, filter: shown, report, context: { ...context, signal } };
    list.replaceChildren(loaded(() => findings(options), signal));
  };
  const apply = (next: FindingFilter): void => {
    shown = next;
    context.rewrite({ page: 'run', runId: run.id, filter: next });
    show();
  };
  show();
  return h('div', {}, filterForm(filter, apply), list);
}

async function findings({ run, filter, report, context }: FindingsOptions): Promise<Node[]> {
  const { api, signal, announce } = context;
  const list = (cursor?: string) => api.listFindings(run.id, { ...filter }, { limit: LIMIT, cursor }, signal);
  const first = await list();
  const words = wordsOf(first.items.length, first.next_cursor !== null);
  announce(words);
  if (first.items.length === 0) return [h('p', { class: 'card' }, words)];
  const items = h('ul', { class: 'findings' });
  const show = (finding: FindingView): HTMLElement => {
    const item = h('li', {}, findingItem(finding, { projectId: run.project_id, runId: run.id, report, context }));
    items.append(item);
    return item;
  };
  return [items, pagedItems({ first, next: list, show, what: 'Findings', context })];
}

function wordsOf(count: number, hasMore: boolean): string {
  if (count === 0) return 'No finding matches.';
  return hasMore ? `The first ${count} findings.` : `All ${count} that match.`;
}

const ANY: Choice = { value: '', text: 'any' };
const choicesOf = (values: readonly string[]): Choice[] => [ANY, ...values.map((value) => ({ value, text: value }))];

const { kind, level, state, baseline } = FindingsQuery.shape;
const KINDS = choicesOf(kind.unwrap().options);
const LEVELS = choicesOf([...level.unwrap().options].reverse());
const STATES: Choice[] = state
  .unwrap()
  .options.map((value) => (value === 'active' ? { value: '', text: 'active' } : { value, text: value }));

const SINCE = choicesOf(baseline.unwrap().options);

function filterForm(filter: FindingFilter, apply: (filter: FindingFilter) => void): HTMLElement {
  const fields: Record<keyof FindingFilter, Field> = {
    level: selectField('Level', LEVELS, filter.level ?? '', () => read()),
    kind: selectField('Kind', KINDS, filter.kind ?? '', () => read()),
    state: selectField('State', STATES, filter.state ?? '', () => read()),
    baseline: selectField('Since the baseline', SINCE, filter.baseline ?? '', () => read()),
    rule: textField('Rule', { value: filter.rule ?? '', maxlength: 200 }),
    path: textField('Path starts with', { value: filter.path ?? '', maxlength: 1000 }),
  };
  const read = (): void => {
    const next: FindingFilter = {};
    for (const name of FILTER_NAMES) {
      const value = fields[name].value().trim();
      if (value !== '') next[name] = value;
    }
    apply(next);
  };
  const clear = (): void => {
    const empty = filterForm({}, apply);
    element.replaceWith(empty);
    empty.querySelector('select')?.focus();
    apply({});
  };
  const element = form(
    'Filter the findings',
    async () => read(),
    h('div', { class: 'filter' }, ...Object.values(fields).map((field) => field.element)),
    h('div', { class: 'buttons' }, submitButton('Filter'), button('Show all', clear)),
  );
  element.setAttribute('role', 'search');
  return element;
}
