import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { HTTP_FUNCTIONS } from '../../functions/registry';
import type { AnyHttpFunction } from '../../functions/runtime/http-function';
import { toHttpHandler } from '../../functions/runtime/http-handler';
import type { Services } from '../../functions/runtime/services';

export interface FunctionCall {
  key?: string | undefined;
  params?: Record<string, string>;
  query?: Record<string, string> | URLSearchParams;
  headers?: Record<string, string>;
  /** Sent as JSON, or as it is when it is bytes or text. */
  body?: object | string | Uint8Array;
  /** Instead of `body`: as it streams in. */
  stream?: AsyncIterable<Uint8Array>;
}

export const INVOCATION_ID = 'b0a7f7f2-0000-4000-8000-000000000001';

/** Calls an HTTP function by its name, as the Functions host does. */
export function callFunction(name: string, services: Services, call: FunctionCall = {}): Promise<HttpResponseInit> {
  return callDefinition(httpFunctionNamed(name), services, call);
}

export function httpFunctionNamed(name: string): AnyHttpFunction {
  const definition = HTTP_FUNCTIONS.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`There is no HTTP function ${name}.`);
  return definition;
}

export async function callDefinition(
  definition: AnyHttpFunction,
  services: Services,
  call: FunctionCall = {},
): Promise<HttpResponseInit> {
  const { key, params = {}, query = {}, headers = {}, body, stream } = call;
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const request = new HttpRequest({
    method: definition.method,
    url: `https://aurelis.example/api/${definition.route}`,
    params,
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...headers },
    ...(body === undefined ? {} : { body: { bytes: Buffer.from(isRaw ? body : JSON.stringify(body)) } }),
  });
  Object.defineProperty(request, 'query', { value: new URLSearchParams(query) });
  if (stream !== undefined) Object.defineProperty(request, 'body', { value: stream });
  const context = new InvocationContext({
    functionName: definition.name,
    invocationId: INVOCATION_ID,
    logHandler: () => undefined,
  });
  return toHttpHandler(definition, () => services)(request, context);
}
