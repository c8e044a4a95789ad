import { createTenant } from '../../shared/access';
import { CreateTenant, NewTenantView } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';
import { toNewApiKeyView } from '../views/api-key-view';

export const createTenantFunction = httpFunction({
  name: 'create-tenant',
  method: 'POST',
  route: 'v1/tenants',
  tag: 'Access',
  summary: 'Create a tenant with its first admin key',
  description: 'Needs the operator key from Key Vault (`operator-key`). The admin key is shown this once.',
  permission: 'tenant:create',
  body: CreateTenant,
  status: 201,
  output: NewTenantView,

  async handle({ body }, { services }) {
    const { tenant, adminKey } = await createTenant(body, services);
    return { data: { id: tenant.id, name: tenant.name, admin_key: toNewApiKeyView(adminKey) } };
  },
});
