import { z } from 'zod';

/** Whoever asks later gets the same answer: a token that had expired when these rules were made. */
const EXPIRED_SECONDS = Date.UTC(2026, 0, 1) / 1000;
const Expiring = z.object({ exp: z.number() });
/** The token that https://jwt.io shows to everybody, and most manuals after it. */
const OfManual = z.object({ sub: z.literal('1234567890'), name: z.literal('John Doe') });

/** Whether a JSON Web Token says of itself that it opened nothing any more before 2026, or is that of a manual. */
export function opensNothing(token: string): boolean {
  const [, payload = ''] = token.split('.');
  const claims = parseJson(Buffer.from(payload, 'base64url').toString());
  const expiring = Expiring.safeParse(claims);
  return (expiring.success && expiring.data.exp < EXPIRED_SECONDS) || OfManual.safeParse(claims).success;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
