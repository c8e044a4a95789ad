import type { TokenCredential } from '@azure/identity';
import { AurelisError } from '../../kernel';

const SCOPE = 'https://cognitiveservices.azure.com/.default';
const DEADLINE_MS = 10_000;
const RETRY_AFTER_SECONDS = 10;

export interface GuardService {
  /** Such as `https://<name>.cognitiveservices.azure.com`. */
  readonly endpoint: string;
  readonly credential: TokenCredential;
}

/**
 * Asks one of the services of Azure AI. When it cannot be asked, nothing goes on to a model: what was to be guarded is not sent
 * unguarded.
 */
export async function callService(
  { endpoint, credential }: GuardService,
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const combined = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  try {
    const token = await credential.getToken(SCOPE, { abortSignal: combined });
    const response = await fetch(new URL(path, endpoint), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token?.token ?? ''}` },
      body: JSON.stringify(body),
      signal: combined,
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`The service answered ${response.status}`);
    return await response.json();
  } catch (cause) {
    signal?.throwIfAborted();
    throw new AurelisError('UPSTREAM_UNAVAILABLE', 'A guard of models is out of reach, so nothing was sent.', {
      cause,
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }
}
