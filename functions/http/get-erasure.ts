import { z } from 'zod';
import { ErasureId, ErasureView } from '../../shared/contracts';
import { requireErasure } from '../../shared/projects';
import { httpFunction } from '../runtime/http-function';

export const getErasureFunction = httpFunction({
  name: 'get-erasure',
  method: 'GET',
  route: 'v1/erasures/{erasureId}',
  tag: 'Access',
  summary: 'Get the certificate of an erasure',
  description:
    'The event `project.erased` of the audit log names the id. Whoever knows the id of the project alone lists erasures by `project_id`.',
  permission: 'audit:read',
  params: z.strictObject({ erasureId: ErasureId }),
  output: ErasureView,

  async handle({ params }, { caller, services }) {
    return { data: await requireErasure(params.erasureId, caller.tenantId, services.projects) };
  },
});
