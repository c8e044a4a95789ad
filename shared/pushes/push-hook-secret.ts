import { createHmac } from 'node:crypto';
import type { PushHook } from '../projects';

/** The secret of a push hook follows from the key in Key Vault, the tenant and the hook's id; nothing of it is stored. */
export function pushHookSecret(tenantId: string, { id }: PushHook, signingKey: string): string {
  return `phsec_${createHmac('sha256', signingKey).update(`push/${tenantId}/${id}`).digest('base64url')}`;
}
