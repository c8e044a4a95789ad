import type { HttpRequest } from '@azure/functions';
import { z } from 'zod';
import { AurelisError } from '../../shared/kernel';
import type { AnyHttpFunction, HttpInput } from './http-function';
import { InputProblems } from './input-problems';
import { readBytes } from './read-bytes';

/** JSON bodies hold a few fields; anything larger is not one of ours. */
const MAX_JSON_BYTES = 1024 * 1024;

const IdempotencyKey = z
  .string()
  .min(8)
  .max(128)
  .regex(/^[\x21-\x7e]+$/, 'may hold visible ASCII characters only');

/** Parses everything the function declares; what it does not declare is refused, so that a misspelt field is not lost silently. */
export async function readInput(
  definition: AnyHttpFunction,
  request: HttpRequest,
): Promise<HttpInput<never, never, never>> {
  const nothing = z.strictObject({});
  const problems = new InputProblems();
  for (const name of repeatedNames(request.query)) problems.add(name, 'is given more than once');
  const body = definition.body === undefined ? undefined : await readJson(request);
  const input = {
    params: problems.parse(definition.params ?? nothing, request.params),
    query: problems.parse(definition.query ?? nothing, Object.fromEntries(request.query)),
    body: definition.body === undefined ? {} : problems.parse(definition.body, body),
    idempotencyKey: problems.parse(
      IdempotencyKey.optional(),
      headerOf(request, definition, 'idempotency-key'),
      'Idempotency-Key',
    ),
    ifMatch: request.headers.get('if-match') ?? undefined,
  };
  problems.throwIfAny();
  return input as HttpInput<never, never, never>;
}

/** Taking one of them would lose the others silently: half of a filter shows as a whole list. */
function repeatedNames(query: URLSearchParams): string[] {
  return [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1);
}

function headerOf(request: HttpRequest, definition: AnyHttpFunction, name: string): string | undefined {
  return definition.isIdempotent === true ? (request.headers.get(name) ?? undefined) : undefined;
}

async function readJson(request: HttpRequest): Promise<unknown> {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') throw invalidBody('must be sent without content encoding');
  const text = await readText(request);
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw invalidBody('is not valid JSON');
  }
}

async function readText(request: HttpRequest): Promise<string> {
  const limit = { declaredBytes: declaredBytes(request), maxBytes: MAX_JSON_BYTES, tooLarge };
  const bytes = await readBytes(bodyStream(request), limit);
  try {
    // Replacing what cannot be read would change code that was sent, and nobody would notice.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidBody('is not valid UTF-8');
  }
}

export function declaredBytes(request: HttpRequest): number | undefined {
  const length = request.headers.get('content-length');
  return length === null ? undefined : Number(length);
}

/** The request's body as it comes in; nothing when there is none. */
export async function* bodyStream(request: HttpRequest): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  try {
    for await (const chunk of request.body) yield Buffer.from(chunk);
  } catch (cause) {
    throw new AurelisError('VALIDATION_ERROR', 'The request was cut off before its end.', { cause });
  }
}

function invalidBody(issue: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', 'The request is not valid.', { details: [{ field: 'body', issue }] });
}

function tooLarge(): AurelisError {
  return new AurelisError('PAYLOAD_TOO_LARGE', 'The request body is larger than 1 MB.');
}
