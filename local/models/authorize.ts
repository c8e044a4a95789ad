import type { IncomingMessage } from 'node:http';

export interface Authorization {
  /** Keys that are accepted, as `api-key` or bearer; anything is, where none are given. */
  readonly keys?: readonly string[] | undefined;
  /** Resolves for an Entra ID token that holds for one of the audiences, throws otherwise. */
  readonly verifyToken?: ((token: string, audiences: readonly string[]) => Promise<void>) | undefined;
}

const AUDIENCES = ['https://cognitiveservices.azure.com', 'https://ai.azure.com'];

export class AccessDeniedError extends Error {
  readonly status = 401;

  constructor() {
    super('Access denied due to invalid subscription key, token or wrong API endpoint.');
    this.name = 'AccessDeniedError';
  }
}

/** Checks the key or the token as Azure OpenAI does. Where neither is configured, some credential has to be shown. */
export async function authorize(request: IncomingMessage, { keys, verifyToken }: Authorization): Promise<void> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const header = request.headers['api-key'];
  const key = typeof header === 'string' ? header : bearer;
  if (key === undefined) throw new AccessDeniedError();
  if (keys === undefined && verifyToken === undefined) return;
  if (keys?.includes(key) === true) return;
  if (verifyToken === undefined || bearer === undefined) throw new AccessDeniedError();
  await verifyToken(bearer, AUDIENCES).catch(() => {
    throw new AccessDeniedError();
  });
}
