import type { ProjectView, RunView } from '../../../../shared/contracts';
import type { Page as ListPage } from '../api/create-api';
import { facts } from '../dom/controls';
import { h, type Child } from '../dom/h';
import { loaded } from '../dom/loaded';
import { opened } from '../dom/opened';
import { may, type Page, type PageContext } from '../dom/page-context';
import { pagedItems } from '../dom/paged-items';
import { createTable } from '../dom/table';
import { startRunForms } from '../project/start-run-forms';
import { trendOf } from '../project/trend-shape';
import { trendView } from '../project/trend-view';
import { hashOf } from '../routing/route';
import { gateBadge, levelBadges, stateBadge } from '../run/level-badges';
import { measures } from '../run/measures';
import { isSmall, runReport } from '../run/run-report';
import { formatTime } from '../words/format';
import { originOf } from '../words/run-words';
import { visibleText } from '../words/visible-text';

const LIMIT = 30;

export async function projectPage(context: PageContext, projectId: string): Promise<Page> {
  const project = await context.api.getProject(projectId, context.signal);
  return {
    title: visibleText(project.name),
    above: [{ text: 'Projects', route: { page: 'projects' } }],
    content: [
      about(project),
      may(context, 'analysis:run')
        ? startRunForms(project.id, context)
        : h('p', { class: 'quiet' }, 'Your key may look, and start no runs.'),
      loaded(() => runs(project, context), context.signal),
    ],
  };
}

function about({ description, retention_days, created_at, push_hook }: ProjectView): HTMLElement {
  const branches = push_hook?.branches?.join(', ');
  return facts([
    ...(description === '' ? [] : [['About', visibleText(description)] as const]),
    ['Created', formatTime(created_at)],
    ['Kept', retention_days === null ? 'until the project is deleted' : `${retention_days} days`],
    ...(push_hook === null ? [] : [['Pushes start runs', visibleText(branches ?? 'of every branch')] as const]),
  ]);
}

async function runs({ id }: ProjectView, context: PageContext): Promise<Node[]> {
  const { api, signal } = context;
  const first = await api.listRuns(id, { limit: LIMIT }, signal);
  if (first.items.length === 0) return [h('div', { class: 'card' }, h('h2', {}, 'No runs yet'), h('p', {}, HINT))];
  const table = createTable('Runs, newest first', ['Started', 'State', 'Gate', 'Findings', 'Source']);
  return [
    ...trend(first, signal),
    ...latestMeasures(first.items, context),
    h('h2', {}, 'Runs'),
    table.element,
    pagedItems({
      first,
      next: (cursor) => api.listRuns(id, { limit: LIMIT, cursor }, signal),
      show: (run) => table.add(runCells(run)),
      what: 'Runs',
      context,
    }),
  ];
}

const HINT = 'Hand in an archive of the source, or the address of a git repository, and the findings will show here.';

function trend({ items }: ListPage<RunView>, signal: AbortSignal): Node[] {
  const points = trendOf(items);
  return points.length === 0 ? [] : [h('h2', {}, 'Trend'), ...trendView(points, signal)];
}

function latestMeasures(items: readonly RunView[], context: PageContext): Node[] {
  const latest = items.find(({ state }) => state === 'succeeded');
  if (latest === undefined) return [];
  const report = runReport(latest.id, context);
  return [
    opened({
      summary: 'Ratings and metrics of the latest run',
      load: async () => measures(await report()),
      signal: context.signal,
      isOpen: isSmall(latest),
    }),
  ];
}

function runCells(run: RunView): Child[] {
  const href = hashOf({ page: 'run', runId: run.id, filter: {} });
  return [
    h('a', { href }, formatTime(run.created_at)),
    stateBadge(run),
    gateBadge(run),
    levelBadges(run),
    h('span', { class: 'path' }, visibleText(originOf(run))),
  ];
}
