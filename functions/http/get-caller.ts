import { isSignedIn, ROLE_PERMISSIONS } from '../../shared/access';
import { CallerView } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';

export const getCallerFunction = httpFunction({
  name: 'get-caller',
  method: 'GET',
  route: 'v1/me',
  tag: 'Access',
  summary: 'Tell who is calling and what that may do',
  permission: 'any',
  output: CallerView,

  handle(_input, { caller: { tenantId, id, role } }) {
    const permissions = [...ROLE_PERMISSIONS[role]];
    const key = isSignedIn(id) ? {} : { key_id: id };
    return Promise.resolve({ data: { tenant_id: tenantId, caller_id: id, ...key, role, permissions } });
  },
});
