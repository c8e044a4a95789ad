/** One place of the dashboard; its address is the part behind `#`, which never reaches a server. */
export type Route =
  | { page: 'projects' }
  | { page: 'project'; projectId: string }
  | { page: 'run'; runId: string; filter: FindingFilter }
  | { page: 'usage'; days: number }
  | { page: 'models' }
  | { page: 'unknown' };

/** What of the findings is shown; the names are those of the API. */
export interface FindingFilter {
  kind?: string;
  level?: string;
  rule?: string;
  path?: string;
  state?: string;
  baseline?: string;
}

export const FILTER_NAMES = [
  'kind',
  'level',
  'rule',
  'path',
  'state',
  'baseline',
] as const satisfies (keyof FindingFilter)[];

export const USAGE_DAYS = [7, 30, 90] as const;

const PROJECT = /^\/projects\/(prj_[0-9a-z]{26})$/;
const RUN = /^\/runs\/(run_[0-9a-z]{26})$/;

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  if (path === '' || path === '/' || path === '/projects') return { page: 'projects' };
  if (path === '/usage') return { page: 'usage', days: daysOf(new URLSearchParams(query)) };
  if (path === '/models') return { page: 'models' };
  const projectId = PROJECT.exec(path)?.[1];
  if (projectId !== undefined) return { page: 'project', projectId };
  const runId = RUN.exec(path)?.[1];
  if (runId !== undefined) return { page: 'run', runId, filter: filterOf(new URLSearchParams(query)) };
  return { page: 'unknown' };
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'project':
      return `#/projects/${route.projectId}`;
    case 'run':
      return withQuery(`#/runs/${route.runId}`, { ...route.filter });
    case 'usage':
      return `#/usage?days=${route.days}`;
    case 'models':
      return '#/models';
    case 'projects':
    case 'unknown':
      return '#/projects';
  }
}

function daysOf(query: URLSearchParams): number {
  const asked = Number(query.get('days'));
  return USAGE_DAYS.find((days) => days === asked) ?? 30;
}

function filterOf(query: URLSearchParams): FindingFilter {
  const filter: FindingFilter = {};
  for (const name of FILTER_NAMES) {
    const value = query.get(name) ?? '';
    if (value !== '') filter[name] = value;
  }
  return filter;
}

function withQuery(hash: string, fields: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(fields).toString();
  return query === '' ? hash : `${hash}?${query}`;
}
