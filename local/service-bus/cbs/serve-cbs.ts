import type { Receiver } from 'rhea';
import { types } from 'rhea';
import { z } from 'zod';
import type { ClientConnection } from '../connection/client-connection';
import type { VerifyToken } from '../connection/services';
import { type Request, serveRequests } from '../links/serve-requests';
import { ServiceBusError, toServiceBusError } from '../service-bus-error';
import { verifySasToken } from './sas-token';

const IDENTITY_AUDIENCE = 'https://servicebus.azure.net/';

/** A token's expiry is all we read of it here; the verifier has checked the rest. */
const TokenExpiry = z.object({ exp: z.number() });

const PutToken = z.object({
  operation: z.literal('put-token'),
  type: z.enum(['servicebus.windows.net:sastoken', 'jwt']),
  name: z.string(),
});

/** The `$cbs` node: a client shows a token for every entity it is going to use. */
export function serveCbs(client: ClientConnection, link: Receiver): void {
  serveRequests(client, link, async (request) => {
    try {
      const { name, expiresAtMs } = await acceptToken(request, client.services.verifyToken);
      client.claims.grant(name, expiresAtMs);
      return { properties: status(202, 'Accepted') };
    } catch (error) {
      const refusal = toServiceBusError(error);
      return { properties: status(refusal.status, refusal.message) };
    }
  });
}

async function acceptToken(
  request: Request,
  verifyToken: VerifyToken | undefined,
): Promise<{ name: string; expiresAtMs: number }> {
  const properties = PutToken.safeParse(request.applicationProperties);
  if (!properties.success || typeof request.body !== 'string') {
    throw new ServiceBusError('amqp:not-allowed', 'Only put-token with a SAS or JWT token is supported.', 400);
  }
  const { name, type } = properties.data;
  if (type !== 'jwt') return { name, expiresAtMs: verifySasToken(request.body, name) };
  if (verifyToken === undefined) throw refused('This endpoint accepts shared access signatures only.');
  try {
    await verifyToken(request.body, IDENTITY_AUDIENCE);
  } catch (error) {
    throw refused(`InvalidToken: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { name, expiresAtMs: expiryOf(request.body) };
}

function expiryOf(token: string): number {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return TokenExpiry.parse(claims).exp * 1000;
}

function refused(message: string): ServiceBusError {
  return new ServiceBusError('amqp:unauthorized-access', message, 401);
}

function status(code: number, description: string): Record<string, unknown> {
  return { 'status-code': types.wrap_int(code), 'status-description': description };
}
