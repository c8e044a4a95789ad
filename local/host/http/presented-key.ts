import type { IncomingMessage } from 'node:http';

/** The key a caller shows; the header beats the query. */
export function presentedKey(request: IncomingMessage, url: URL): string | undefined {
  const header = request.headers['x-functions-key'];
  return typeof header === 'string' ? header : (url.searchParams.get('code') ?? undefined);
}
