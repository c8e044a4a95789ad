import { z } from 'zod';
import { page, PageQuery, ProjectView } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';
import { toProjectView } from '../views/project-view';

export const listProjectsFunction = httpFunction({
  name: 'list-projects',
  method: 'GET',
  route: 'v1/projects',
  tag: 'Projects',
  summary: 'List projects, newest first',
  permission: 'project:read',
  query: z.strictObject(PageQuery),
  output: page(ProjectView),

  async handle({ query: { limit, cursor } }, { caller, services }) {
    const { items, nextCursor } = await services.projects.list(caller.tenantId, { limit, cursor });
    return { data: { items: items.map(toProjectView), next_cursor: nextCursor ?? null } };
  },
});
