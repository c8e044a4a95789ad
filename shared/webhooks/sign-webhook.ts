import { createHmac } from 'node:crypto';
import type { Webhook } from './ports';

/**
 * The secret of a webhook follows from the key in Key Vault and the webhook's ids: nothing that signs is kept in the database, and no
 * tenant's secret tells anything of another's.
 */
export function webhookSecret({ tenantId, id }: Pick<Webhook, 'tenantId' | 'id'>, signingKey: string): string {
  return `whsec_${createHmac('sha256', signingKey).update(`${tenantId}/${id}`).digest('base64url')}`;
}

/** `t=<seconds since 1970>,v1=<HMAC-SHA256 of "<t>.<body>", hexadecimal>`: over the bytes that are sent, and no older than it says. */
export function signWebhook(body: string, secret: string, now: Date): string {
  const time = Math.floor(now.getTime() / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
}
