import { z } from 'zod';
import { ApiKeyView } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';
import { toApiKeyView } from '../views/api-key-view';

export const listKeysFunction = httpFunction({
  name: 'list-keys',
  method: 'GET',
  route: 'v1/keys',
  tag: 'Access',
  summary: 'List API keys, oldest first',
  permission: 'key:manage',
  output: z.strictObject({ items: z.array(ApiKeyView) }),

  async handle(_input, { caller, services }) {
    return { data: { items: (await services.access.listKeys(caller.tenantId)).map(toApiKeyView) } };
  },
});
