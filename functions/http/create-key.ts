import { createApiKey } from '../../shared/access';
import { CreateApiKey, NewApiKeyView } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';
import { toNewApiKeyView } from '../views/api-key-view';

export const createKeyFunction = httpFunction({
  name: 'create-key',
  method: 'POST',
  route: 'v1/keys',
  tag: 'Access',
  summary: 'Create an API key',
  description: 'The key is shown this once; only its hash is kept.',
  permission: 'key:manage',
  body: CreateApiKey,
  status: 201,
  output: NewApiKeyView,

  async handle({ body }, { caller, services }) {
    return { data: toNewApiKeyView(await createApiKey({ ...body, actor: caller.id }, caller.tenantId, services)) };
  },
});
