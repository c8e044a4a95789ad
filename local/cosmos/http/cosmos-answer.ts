import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';

import { CosmosError } from '../errors';
import { SqlError } from '../sql';

export interface CosmosAnswer {
  readonly status: number;
  /** JSON text. */
  readonly body?: string | undefined;
  readonly requestCharge?: number;
  readonly headers?: OutgoingHttpHeaders;
}

export function send(response: ServerResponse, answer: CosmosAnswer): void {
  const bytes = answer.body === undefined ? undefined : Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'x-ms-activity-id': randomUUID(),
    'x-ms-request-charge': String(Math.round((answer.requestCharge ?? 1) * 100) / 100),
    'x-ms-version': '2020-07-15',
    ...(bytes === undefined ? {} : { 'content-type': 'application/json', 'content-length': bytes.length }),
    ...answer.headers,
  });
  response.end(bytes);
}

export function answerJson(status: number, body: unknown, headers: OutgoingHttpHeaders = {}): CosmosAnswer {
  return { status, body: JSON.stringify(body), headers };
}

/** A feed of items that are JSON text already. */
export function answerFeed(
  name: 'Documents' | 'Databases' | 'DocumentCollections' | 'PartitionKeyRanges',
  rid: string,
  items: readonly string[],
  details: { headers?: OutgoingHttpHeaders; requestCharge?: number } = {},
): CosmosAnswer {
  return {
    status: 200,
    body: `{"_rid":${JSON.stringify(rid)},"${name}":[${items.join(',')}],"_count":${items.length}}`,
    ...details,
    headers: { 'x-ms-item-count': String(items.length), ...details.headers },
  };
}

export function answerError(thrown: unknown): CosmosAnswer {
  const error = thrown instanceof SqlError ? fromSql(thrown) : thrown;
  if (!(error instanceof CosmosError)) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${JSON.stringify({ level: 'error', message: 'Cosmos request failed', error: message })}\n`);
    return answerJson(500, { code: 'InternalServerError', message: 'The emulator failed; its error output says why.' });
  }
  const { code, message, status, substatus, retryAfterMs, additionalErrorInfo } = error;
  const body = { code, message, ...(additionalErrorInfo === undefined ? {} : { additionalErrorInfo }) };
  return answerJson(status, body, {
    ...(substatus === undefined ? {} : { 'x-ms-substatus': String(substatus) }),
    ...(retryAfterMs === undefined ? {} : { 'x-ms-retry-after-ms': String(retryAfterMs) }),
  });
}

function fromSql({ message, start, end, code }: SqlError): CosmosError {
  const errors = [{ severity: 'Error', location: { start, end }, code, message }];
  return new CosmosError(400, `Message: ${JSON.stringify({ errors })}`);
}
