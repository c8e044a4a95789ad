import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpFunction } from '../functions/function-definition';

/** One request to one function, and where its answer goes. */
export interface Exchange {
  readonly definition: HttpFunction;
  readonly parameters: Record<string, string>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Header names in lower case; several values of one name joined. */
export function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values = []] of Object.entries(request.headersDistinct)) headers[name] = values.join(', ');
  return headers;
}
