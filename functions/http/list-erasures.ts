import { ErasuresQuery, ErasureView, page } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';

export const listErasuresFunction = httpFunction({
  name: 'list-erasures',
  method: 'GET',
  route: 'v1/erasures',
  tag: 'Access',
  summary: 'List certificates of erasures, newest first',
  description:
    'One for each project whose erasure is complete; of a project that is still being erased there is none yet. It holds ids, times and counts. What it says can be held against the audit log, whose event `project.erased` names its id and digest.',
  permission: 'audit:read',
  query: ErasuresQuery,
  output: page(ErasureView),

  async handle({ query: { project_id: projectId, limit, cursor } }, { caller, services }) {
    const wanted = { limit, cursor, projectId };
    const { items, nextCursor } = await services.projects.listErasures(caller.tenantId, wanted);
    return { data: { items, next_cursor: nextCursor ?? null } };
  },
});
