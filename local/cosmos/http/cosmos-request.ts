import type { IncomingMessage } from 'node:http';

import { readBody, BodyTooLargeError } from '../../loopback';
import { CosmosError } from '../errors';

const MAX_BODY_BYTES = 2 * 1024 * 1024;
/** Read to its end all the same, so that the client hears why instead of a broken connection. */
const MAX_READ_BYTES = 8 * MAX_BODY_BYTES;

export interface CosmosRequest {
  readonly method: string;
  readonly host: string;
  /** Of the path, decoded; `rawSegments` as they came. */
  readonly segments: readonly string[];
  readonly rawSegments: readonly string[];
  /** Parsed JSON, `undefined` without a body. */
  readonly body: unknown;
  header(name: string): string | undefined;
  isSet(name: string): boolean;
}

export async function readRequest(message: IncomingMessage): Promise<CosmosRequest> {
  const path = (message.url ?? '/').split('?')[0] ?? '/';
  const rawSegments = path.split('/').filter((segment) => segment !== '');
  const header = (name: string): string | undefined => {
    const value = message.headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  return {
    method: message.method ?? 'GET',
    host: message.headers.host ?? '127.0.0.1',
    rawSegments,
    segments: rawSegments.map(decode),
    body: parse(await read(message)),
    header,
    isSet: (name) => header(name)?.toLowerCase() === 'true',
  };
}

async function read(message: IncomingMessage): Promise<string> {
  try {
    const bytes = await readBody(message, MAX_READ_BYTES);
    if (bytes.length > MAX_BODY_BYTES) throw new BodyTooLargeError(MAX_BODY_BYTES);
    return bytes.toString();
  } catch (error) {
    if (error instanceof BodyTooLargeError) throw new CosmosError(413, 'Request size is too large.');
    throw error;
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new CosmosError(400, `The path segment '${segment}' is not valid percent-encoding.`);
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new CosmosError(400, 'The request body is not JSON.');
  }
}
