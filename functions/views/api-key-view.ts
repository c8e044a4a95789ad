import type { ApiKey, NewApiKey } from '../../shared/access';
import type { ApiKeyView, NewApiKeyView } from '../../shared/contracts';

export function toApiKeyView(key: ApiKey): ApiKeyView {
  return {
    id: key.id,
    name: key.name,
    role: key.role,
    created_at: key.createdAt,
    ...(key.expiresAt === undefined ? {} : { expires_at: key.expiresAt }),
    ...(key.revokedAt === undefined ? {} : { revoked_at: key.revokedAt }),
  };
}

export function toNewApiKeyView({ record, text }: NewApiKey): NewApiKeyView {
  return { ...toApiKeyView(record), key: text };
}
