import { z } from 'zod';
import { httpFunction, type AnyHttpFunction } from '../../../functions/runtime/http-function';
import { ErrorEnvelope, successEnvelope } from '../../../shared/contracts';
import { AurelisError, type ErrorCode } from '../../../shared/kernel';
import { callDefinition, INVOCATION_ID } from '../../support/call-function';
import { memoryServices } from '../../support/memory-services';
import { givenTenant } from '../../support/memory/tenants';

const Body = z.strictObject({ name: z.string(), tags: z.array(z.strictObject({ label: z.string() })).optional() });

/** A function that answers with what it got. */
const echo = httpFunction({
  name: 'echo',
  method: 'POST',
  route: 'v1/echo/{id}',
  tag: 'Test',
  summary: 'Echo',
  permission: 'anonymous',
  params: z.strictObject({ id: z.string().max(5) }),
  query: z.strictObject({ limit: z.coerce.number().optional() }),
  body: Body,
  isIdempotent: true,
  status: 201,
  handle: (input) => Promise.resolve({ headers: { location: '/there' }, data: input }),
});

const failing = (thrown: unknown): AnyHttpFunction => ({
  ...echo,
  handle: async () => {
    throw thrown;
  },
});
const call = { params: { id: 'a' }, body: { name: 'x' } };

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield Buffer.alloc(64 * 1024, 0x20);
}

async function* cutOff(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"name":');
  throw Object.assign(new Error('aborted at 10.0.0.7'), { code: 'ECONNRESET' });
}

describe('a caller whose tenant has made too many requests', () => {
  it.each([
    ['any', 'viewer', 429],
    // Not whether it would have been allowed either.
    ['key:manage', 'viewer', 429],
    ['any', undefined, 401],
    ['anonymous', undefined, 201],
  ] as const)('of a function for %s, with the key of %s, is answered %i', async (permission, role, status) => {
    const services = memoryServices({
      admitRequest: () => Promise.reject(new AurelisError('RATE_LIMITED', 'Too many.', { retryAfterSeconds: 7 })),
    });
    const { keys } = await givenTenant(services);
    const key = role === undefined ? {} : { key: keys[role] };

    const response = await callDefinition({ ...echo, permission }, services, { ...call, ...key });

    expect(response).toMatchObject({ status, ...(status === 429 ? { headers: { 'retry-after': '7' } } : {}) });
  });
});

describe('the answer of an HTTP function', () => {
  it('wraps data in the envelope and tells the request id', async () => {
    const response = await callDefinition(echo, memoryServices(), call);

    expect(response.status).toBe(201);
    expect(successEnvelope(z.unknown()).parse(response.jsonBody)).toEqual({
      success: true,
      data: { params: { id: 'a' }, query: {}, body: { name: 'x' } },
      metadata: { request_id: INVOCATION_ID, timestamp: '2030-01-01T00:00:00.000Z', version: '0.0.0-test' },
    });
    expect(response.headers).toEqual({
      'x-request-id': INVOCATION_ID,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      location: '/there',
    });
  });

  it('sends raw answers and empty ones as they are, with the same headers', async () => {
    const raw: AnyHttpFunction = { ...echo, handle: () => Promise.resolve({ raw: { status: 200, body: 'x' } }) };
    const empty: AnyHttpFunction = { ...echo, handle: () => Promise.resolve({ status: 204 }) };

    const responses = [
      await callDefinition(raw, memoryServices(), call),
      await callDefinition(empty, memoryServices(), call),
    ];

    expect(responses).toMatchObject([{ status: 200, body: 'x' }, { status: 204 }]);
    for (const { headers } of responses) expect(headers).toMatchObject({ 'x-request-id': INVOCATION_ID });
    expect(responses[1]).not.toHaveProperty('jsonBody');
  });

  it.each<[ErrorCode, number]>([
    ['VALIDATION_ERROR', 400],
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['NOT_FOUND', 404],
    ['CONFLICT', 409],
    ['PAYLOAD_TOO_LARGE', 413],
    ['RATE_LIMITED', 429],
    ['QUOTA_EXCEEDED', 429],
    ['UPSTREAM_UNAVAILABLE', 503],
    ['INTERNAL', 500],
  ])('turns %s into %i with the message and its details', async (code, status) => {
    const error = new AurelisError(code, 'So it is.', {
      details: [{ field: 'name', issue: 'is wrong' }],
      retryAfterSeconds: 7,
      cause: new Error('upstream text'),
    });

    const response = await callDefinition(failing(error), memoryServices(), call);

    expect(response.status).toBe(status);
    expect(ErrorEnvelope.parse(response.jsonBody)).toMatchObject({
      error: { code, message: 'So it is.', details: [{ field: 'name', issue: 'is wrong' }] },
    });
    expect(response.headers).toMatchObject({ 'retry-after': '7' });
    expect(JSON.stringify(response)).not.toContain('upstream');
  });

  it.each([
    ['an error', new Error('connect ECONNREFUSED 10.0.0.7, AccountKey=abc, at /srv/app/index.js:3')],
    ['a text', 'AccountKey=abc in /srv/app'],
    ['nothing', undefined],
  ])('says one fixed sentence when the function throws %s, and keeps the cause for us', async (_case, thrown) => {
    const services = memoryServices();

    const response = await callDefinition(failing(thrown), services, call);

    expect(response.status).toBe(500);
    expect(response.jsonBody).toMatchObject({ error: { message: 'Something went wrong on our side.', details: [] } });
    expect(JSON.stringify(response)).not.toMatch(/ECONN|AccountKey|srv/);
    const fields = { function: 'echo', requestId: INVOCATION_ID };
    expect(services.telemetry.exceptions).toMatchObject([{ fields }]);
    expect(services.telemetry.exceptions[0]?.error).toHaveProperty('cause', thrown);
  });

  it('tells nobody of what belongs to normal work', async () => {
    const services = memoryServices();
    const notYet = (isExpected: boolean) => new AurelisError('UPSTREAM_UNAVAILABLE', 'Not yet.', { isExpected });

    const response = await callDefinition(failing(notYet(true)), services, call);

    expect(response.status).toBe(503);
    expect(services.telemetry.exceptions).toEqual([]);
    await callDefinition(failing(notYet(false)), services, call);
    expect(services.telemetry.exceptions).toHaveLength(1);
  });

  it('runs inside an operation that is named after the route, not after what was asked for', async () => {
    const services = memoryServices();

    await callDefinition(echo, services, call);

    expect(services.telemetry.operations).toMatchObject([{ name: 'POST /api/v1/echo/{id}', kind: 'request' }]);
  });
});

describe('the input of an HTTP function', () => {
  const bad = async (change: object) => {
    const response = await callDefinition(echo, memoryServices(), { ...call, ...change });
    return { status: response.status, ...ErrorEnvelope.parse(response.jsonBody).error };
  };

  it('names every field that is wrong at once', async () => {
    const { status, code, details } = await bad({
      params: { id: 'too long an id' },
      query: { limit: 'many' },
      body: { name: 3, tags: [{ label: 'x' }, { label: 4 }] },
    });

    expect({ status, code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' });
    expect(details.map(({ field }) => field).sort()).toEqual(['id', 'limit', 'name', 'tags.1.label']);
  });

  it.each([
    ['query', { query: { limits: '3' } }, 'limits'],
    ['body', { body: { name: 'x', nmae: 'y' } }, 'nmae'],
    ['nested body', { body: { name: 'x', tags: [{ label: 'x', lable: 'y' }] } }, 'lable'],
    ['body, whatever it is called', { body: '{"name":"x","__proto__":{"a":1}}' }, '__proto__'],
  ])('refuses an unknown field of the %s and names it', async (_place, change, name) => {
    const { status, details } = await bad(change);

    expect(status).toBe(400);
    expect(JSON.stringify(details)).toContain(name);
  });

  it('refuses a parameter that is given twice: one of the two would be lost', async () => {
    const { status, details } = await bad({ query: new URLSearchParams('limit=1&limit=2') });

    expect(status).toBe(400);
    expect(details).toEqual([{ field: 'limit', issue: 'is given more than once' }]);
  });

  it.each([
    ['half a JSON text', '{"name":'],
    ['a text', 'name=x'],
    ['a JSON text in UTF-16, whose zeros are no JSON', Buffer.from('{"name":"x"}', 'utf16le')],
  ])('refuses %s', async (_case, body) => {
    expect(await bad({ body })).toMatchObject({
      status: 400,
      details: [{ field: 'body', issue: 'is not valid JSON' }],
    });
  });

  it.each([
    ['bytes', Uint8Array.of(0xff, 0xfe, 0x00)],
    ['a JSON text in Latin-1', Buffer.from('{"name":"Größe"}', 'latin1')],
    ['a character that is cut off', Buffer.from('{"name":"x💥').subarray(0, -1)],
  ])('refuses %s instead of changing what it says', async (_case, body) => {
    expect(await bad({ body })).toMatchObject({
      status: 400,
      details: [{ field: 'body', issue: 'is not valid UTF-8' }],
    });
  });

  it('takes a mark of the byte order before a body for no part of it', async () => {
    expect(await bad({ body: '\uFEFF{}' })).toMatchObject({ status: 400, details: [{ field: 'name' }] });
  });

  it.each(['[]', 'null', '"x"', '3', 'true'])('refuses %s, which is no object', async (body) => {
    expect(await bad({ body })).toMatchObject({ status: 400, code: 'VALIDATION_ERROR' });
  });

  it('takes a missing body for an empty one', async () => {
    expect(await bad({ body: '' })).toMatchObject({ status: 400, details: [{ field: 'name' }] });
  });

  it('refuses a packed body, which could unpack to anything', async () => {
    const refused = await bad({ headers: { 'content-encoding': 'gzip' } });

    expect(refused).toMatchObject({ status: 400, details: [{ field: 'body', issue: /content encoding/ }] });
  });

  it('refuses a body that says it is larger than 1 MB without reading it', async () => {
    const stream = { [Symbol.asyncIterator]: jest.fn(endless) };

    const refused = await bad({ stream, headers: { 'content-length': '1048577' } });

    expect(refused).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
    expect(stream[Symbol.asyncIterator]).not.toHaveBeenCalled();
  });

  it('stops reading a body of unknown length at 1 MB', async () => {
    expect(await bad({ stream: endless() })).toMatchObject({ status: 413 });
  });

  it('stops reading a body that is longer than it says', async () => {
    expect(await bad({ stream: endless(), headers: { 'content-length': '10' } })).toMatchObject({ status: 413 });
  });

  it('takes a body of exactly 1 MB', async () => {
    const text = JSON.stringify({ name: 'x' });

    const response = await callDefinition(echo, memoryServices(), { ...call, body: text.padEnd(1024 * 1024, ' ') });

    expect(response.status).toBe(201);
  });

  it('says that the request was cut off, and not by whom', async () => {
    const refused = await bad({ stream: cutOff() });

    expect(refused).toMatchObject({ status: 400, message: 'The request was cut off before its end.' });
  });

  it.each(['short', 'x'.repeat(129), 'with a space', 'größe-größe'])('refuses the idempotency key %p', async (key) => {
    const headers = { 'idempotency-key': key };

    expect(await bad({ headers })).toMatchObject({ status: 400, details: [{ field: 'Idempotency-Key' }] });
  });

  it('hands on an idempotency key where the function takes one, and ignores it elsewhere', async () => {
    const headers = { 'idempotency-key': 'a-good-key' };

    const taking = await callDefinition(echo, memoryServices(), { ...call, headers });
    const other = await callDefinition({ ...echo, isIdempotent: false }, memoryServices(), { ...call, headers });

    expect(taking.jsonBody).toMatchObject({ data: { idempotencyKey: 'a-good-key' } });
    expect(other.jsonBody).toHaveProperty('data.idempotencyKey', undefined);
  });
});
