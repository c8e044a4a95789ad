import { createHash } from 'node:crypto';

import { z } from 'zod';

import { CosmosError } from '../errors';
import { isList } from '../sql';

/** The last row a page gave: its order keys, then its document, then which of the document's rows it was. */
const Position = z.object({ keys: z.array(z.unknown()), partition: z.string(), number: z.number(), row: z.number() });
export type Position = z.infer<typeof Position>;

const Continuation = z.object({ query: z.string(), delivered: z.number(), position: Position.optional() });
export type Continuation = z.infer<typeof Continuation>;

/**
 * Positions rather than counts: a page that follows neither repeats nor leaves out a row because others came or went. JSON knows no
 * `undefined`, so a missing key travels as an empty array, which no order key can be told from otherwise.
 */
export function writeContinuation(query: string, delivered: number, position?: Position): string {
  const content = {
    query: fingerprint(query),
    delivered,
    ...(position === undefined
      ? {}
      : { position: { ...position, keys: position.keys.map((key) => (key === undefined ? [] : [key])) } }),
  };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

export function readContinuation(token: string | undefined, query: string): Continuation | undefined {
  if (token === undefined || token === '') return undefined;
  const parsed = Continuation.safeParse(decode(token));
  if (!parsed.success || parsed.data.query !== fingerprint(query)) {
    throw new CosmosError(400, 'The continuation token is malformed or belongs to another query.');
  }
  const { position } = parsed.data;
  if (position === undefined) return parsed.data;
  const keys = position.keys.map((key) => (isList(key) ? key[0] : undefined));
  return { ...parsed.data, position: { ...position, keys } };
}

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    // Reported as malformed by the caller, like any other text that is no token.
    return undefined;
  }
}

function fingerprint(query: string): string {
  return createHash('sha256').update(query).digest('base64url').slice(0, 12);
}
