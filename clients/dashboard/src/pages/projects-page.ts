import type { ProjectView, RunView } from '../../../../shared/contracts';
import { IdempotencyKeys } from '../api/idempotency';
import { submitButton, textField } from '../dom/controls';
import { form } from '../dom/form';
import { h, type Child } from '../dom/h';
import { loaded } from '../dom/loaded';
import { may, type Page, type PageContext } from '../dom/page-context';
import { pagedItems } from '../dom/paged-items';
import { createTable } from '../dom/table';
import { hashOf } from '../routing/route';
import { gateBadge, levelBadges, stateBadge } from '../run/level-badges';
import { formatTime } from '../words/format';
import { visibleText } from '../words/visible-text';

const LIMIT = 20;

export function projectsPage(context: PageContext): Page {
  return {
    title: 'Projects',
    content: [
      may(context, 'project:write')
        ? newProject(context)
        : h('p', { class: 'quiet' }, 'Your key may look, not create.'),
      loaded(() => projects(context), context.signal),
    ],
  };
}

async function projects(context: PageContext): Promise<Node[]> {
  const { api, signal } = context;
  const first = await api.listProjects({ limit: LIMIT }, signal);
  if (first.items.length === 0) return [noProjects(context)];
  const table = createTable('Projects, newest first', ['Project', 'Latest run', 'State', 'Gate', 'Findings']);
  return [
    table.element,
    pagedItems({
      first,
      next: (cursor) => api.listProjects({ limit: LIMIT, cursor }, signal),
      show: (project) => table.add(projectCells(project, context)),
      what: 'Projects',
      context,
    }),
  ];
}

function noProjects(context: PageContext): HTMLElement {
  return h(
    'div',
    { class: 'card' },
    h('h2', {}, 'No projects yet'),
    h(
      'p',
      {},
      may(context, 'project:write')
        ? 'Give your first project a name above. Then hand in its source as an archive, or the address of its repository.'
        : 'Somebody with a key of the role developer or admin has to create one.',
    ),
  );
}

/** The latest run comes a moment later, each by itself: one that fails does not hide the others. */
function projectCells(project: ProjectView, context: PageContext): Child[] {
  const cells = [1, 2, 3, 4].map(() => h('span', { class: 'quiet' }, '…'));
  const show = (nodes: readonly Child[]): void => {
    for (const [index, cell] of cells.entries()) cell.replaceWith(h('span', {}, nodes[index] ?? '-'));
  };
  void latestRun(project, context).then(
    (run) => show(run === undefined ? ['never analysed'] : runCells(run)),
    () => show(['not known']),
  );
  const href = hashOf({ page: 'project', projectId: project.id });
  return [h('a', { href }, visibleText(project.name)), ...cells];
}

async function latestRun({ id }: ProjectView, { api, signal }: PageContext): Promise<RunView | undefined> {
  return (await api.listRuns(id, { limit: 1 }, signal)).items[0];
}

function runCells(run: RunView): Child[] {
  const href = hashOf({ page: 'run', runId: run.id, filter: {} });
  return [h('a', { href }, formatTime(run.created_at)), stateBadge(run), gateBadge(run), levelBadges(run)];
}

function newProject({ api, signal, go }: PageContext): HTMLElement {
  const name = textField('Name', { name: 'name', maxlength: 100 });
  const description = textField('Description (optional)', { name: 'description', maxlength: 2000, class: 'wide' });
  const keys = new IdempotencyKeys();
  const submit = async (): Promise<void> => {
    const about = description.value().trim();
    const request = { name: name.value(), ...(about === '' ? {} : { description: about }) };
    const { id } = await api.createProject(request, keys.keyOf(request), signal);
    go({ page: 'project', projectId: id });
  };
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, 'New project'),
    form('New project', submit, name.element, description.element, submitButton('Create project')),
  );
}
