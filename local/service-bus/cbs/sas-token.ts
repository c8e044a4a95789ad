import { createHmac, timingSafeEqual } from 'node:crypto';
import { ServiceBusError } from '../service-bus-error';

/** The one key of the official emulator, the same on every machine; it opens nothing but a port on loopback. */
export const SAS_KEY_NAME = 'RootManageSharedAccessKey';
export const SAS_KEY = 'SAS_KEY_VALUE';

/** Checks a shared access signature for an audience and returns when it expires. */
export function verifySasToken(token: string, audience: string): number {
  const fields = new Map(
    token
      .replace(/^SharedAccessSignature\s+/, '')
      .split('&')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  const resource = fields.get('sr') ?? '';
  const expiry = fields.get('se') ?? '';
  const signature = createHmac('sha256', SAS_KEY).update(`${resource}\n${expiry}`).digest('base64');
  if (!isEqual(decode(fields.get('sig') ?? ''), signature) || decode(fields.get('skn') ?? '') !== SAS_KEY_NAME) {
    throw refused('InvalidSignature: The token has an invalid signature.');
  }
  if (!audience.toLowerCase().startsWith(decode(resource).toLowerCase())) {
    throw refused(`InvalidAudience: The token is not for '${audience}'.`);
  }
  const expiresAtMs = Number(expiry) * 1000;
  if (!(expiresAtMs > Date.now())) throw refused('ExpiredToken: The token is expired.');
  return expiresAtMs;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refused('MalformedToken: The token is malformed.');
  }
}

function isEqual(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

function refused(message: string): ServiceBusError {
  return new ServiceBusError('amqp:unauthorized-access', message, 401);
}
