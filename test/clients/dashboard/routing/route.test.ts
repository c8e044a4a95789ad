import { hashOf, parseRoute, type Route } from '../../../../clients/dashboard/src/routing/route';

const PROJECT = 'prj_00000000000000000000000001';
const RUN = 'run_0000000000000000000000000z';

const ROUTES: Route[] = [
  { page: 'projects' },
  { page: 'project', projectId: PROJECT },
  { page: 'run', runId: RUN, filter: {} },
  { page: 'run', runId: RUN, filter: { level: 'error', path: 'src/a b&c=d#e', rule: 'ruff/S307' } },
  { page: 'usage', days: 90 },
  { page: 'models' },
];

describe('addresses', () => {
  it.each(ROUTES.map((route) => [hashOf(route), route] as const))('%s leads where it was made for', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each(['', '#', '#/'])('%p leads to the projects', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'projects' });
  });

  it.each([
    '#/nowhere',
    '#/projects/../../keys',
    `#/projects/${PROJECT}/x`,
    '#/runs/run_x',
    '#main',
    '#//evil.example',
  ])('%s leads nowhere', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'unknown' });
  });

  it('takes no filter but those of the API, and no period but those on offer', () => {
    expect(parseRoute(`#/runs/${RUN}?level=error&cursor=x&state=`)).toEqual({
      page: 'run',
      runId: RUN,
      filter: { level: 'error' },
    });
    expect(parseRoute('#/usage?days=100000')).toEqual({ page: 'usage', days: 30 });
  });
});
