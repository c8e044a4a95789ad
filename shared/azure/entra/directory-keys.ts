import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { AurelisError, type Clock } from '../../kernel';

/** What one has to know of a directory to check its tokens. */
export interface DirectoryKeys {
  /** Of version 2.0 tokens. */
  issuer: string;
  keyOf: JWTVerifyGetKey;
}

/** OpenID Connect Discovery 1.0, section 3: the part that matters here. */
const Discovery = z.object({ issuer: z.string().min(1), jwks_uri: z.url({ protocol: /^https?$/ }) });

const ANSWER_WITHIN_MS = 5000;
/** Microsoft asks to look for new keys once a day; a token whose key is not there makes us look at once, but not all the time. */
const KEPT_MS = 24 * 3_600_000;
const LOOK_AGAIN_AFTER_MS = 30_000;

/**
 * The keys that a directory signs with, fetched when first needed and kept for a day. Throws UPSTREAM_UNAVAILABLE while they are out of
 * reach.
 */
export function directoryKeys(directoryUrl: string, clock: Clock): () => Promise<DirectoryKeys> {
  let kept: { keys: Promise<DirectoryKeys>; untilMs: number } | undefined;
  return () => {
    const nowMs = clock.now().getTime();
    if (kept === undefined || nowMs >= kept.untilMs) {
      const asked = { keys: discover(directoryUrl), untilMs: nowMs + KEPT_MS };
      kept = asked;
      // A failure is not kept.
      asked.keys.catch(() => (kept = kept === asked ? undefined : kept));
    }
    return kept.keys;
  };
}

async function discover(directoryUrl: string): Promise<DirectoryKeys> {
  const { issuer, jwks_uri: keysUrl } = await reaching(async () => {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const address = `${directoryUrl}/v2.0/.well-known/openid-configuration`;
    const response = await fetch(address, { signal, redirect: 'error' });
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    return Discovery.parse(await response.json());
  });
  const keys = createRemoteJWKSet(new URL(keysUrl), {
    timeoutDuration: ANSWER_WITHIN_MS,
    cooldownDuration: LOOK_AGAIN_AFTER_MS,
    cacheMaxAge: KEPT_MS,
  });
  return { issuer, keyOf: (header, token) => reaching(() => keys(header, token)) };
}

/** What the token itself is to blame for stays as it is. */
async function reaching<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause;
    if (cause instanceof errors.JOSENotSupported) throw cause;
    const message = 'Entra ID, which says whether an access token holds, is out of reach. Try again shortly.';
    throw new AurelisError('UPSTREAM_UNAVAILABLE', message, { cause, retryAfterSeconds: 5 });
  }
}
