import { z } from 'zod';
import { page, ProjectId, TriageQuery, TriageView } from '../../shared/contracts';
import { requireProject } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';
import { toTriageView } from '../views/triage-view';

export const listTriageFunction = httpFunction({
  name: 'list-triage',
  method: 'GET',
  route: 'v1/projects/{projectId}/triage',
  tag: 'Results',
  summary: 'List what was decided about findings of a project, newest first',
  permission: 'analysis:read',
  params: z.strictObject({ projectId: ProjectId }),
  query: TriageQuery,
  output: page(TriageView),

  async handle({ params: { projectId }, query }, { caller: { tenantId }, services }) {
    await requireProject(projectId, tenantId, services.projects);
    const { items, nextCursor } = await services.triage.list(tenantId, projectId, { ...query, cursor: query.cursor });
    const now = services.clock.now();
    return { data: { items: items.map((one) => toTriageView(one, now)), next_cursor: nextCursor ?? null } };
  },
});
