import { ROLE_PERMISSIONS } from '../../shared/access';
import { CallerView } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';

export const getCallerFunction = httpFunction({
  name: 'get-caller',
  method: 'GET',
  route: 'v1/me',
  tag: 'Access',
  summary: 'Tell who the key belongs to and what it may do',
  permission: 'any',
  output: CallerView,

  handle(_input, { caller: { tenantId, keyId, role } }) {
    const permissions = [...ROLE_PERMISSIONS[role]];
    return Promise.resolve({ data: { tenant_id: tenantId, key_id: keyId, role, permissions } });
  },
});
