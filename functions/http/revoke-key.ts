import { z } from 'zod';
import { revokeApiKey } from '../../shared/access';
import { ApiKeyId, ApiKeyView } from '../../shared/contracts';
import { httpFunction } from '../runtime/http-function';
import { toApiKeyView } from '../views/api-key-view';

export const revokeKeyFunction = httpFunction({
  name: 'revoke-key',
  method: 'DELETE',
  route: 'v1/keys/{keyId}',
  tag: 'Access',
  summary: 'Revoke an API key',
  description: 'It stops working at once and stays in the list.',
  permission: 'key:manage',
  params: z.strictObject({ keyId: ApiKeyId }),
  output: ApiKeyView,

  async handle({ params: { keyId } }, { caller, services }) {
    return { data: toApiKeyView(await revokeApiKey({ keyId, actor: caller.id }, caller.tenantId, services)) };
  },
});
