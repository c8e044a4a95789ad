import { z } from 'zod';
import { ApiProblem } from '../../../../clients/dashboard/src/api/api-problem';
import { addressOf, callApi, type ApiCall, type ApiConnection } from '../../../../clients/dashboard/src/api/call-api';

const METADATA = { request_id: 'request-7', timestamp: '2026-01-02T03:04:05.000Z', version: '1.0.0' };
const success = (data: unknown): Response => Response.json({ success: true, data, metadata: METADATA });
const failure = (code: string, status: number, headers: Record<string, string> = {}): Response =>
  Response.json(
    {
      success: false,
      error: { code, message: 'No.', details: [{ field: 'name', issue: 'is long' }] },
      metadata: METADATA,
    },
    { status, headers },
  );

interface Sent {
  address: string;
  init: RequestInit;
}

/** Answers one call after the other; the last one again and again. */
function connectionTo(...answers: (() => Response)[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const refused: ApiProblem[] = [];
  const connection: ApiConnection = {
    key: 'aur_secret',
    async fetch(address, init) {
      sent.push({ address, init });
      return (answers[sent.length - 1] ?? answers.at(-1)!)();
    },
    async wait(seconds) {
      waits.push(seconds);
    },
    onUnauthenticated: (problem) => refused.push(problem),
  };
  return { connection, sent, waits, refused };
}

const CALL: ApiCall = { path: '/api/v1/me', signal: new AbortController().signal };
const Data = z.object({ role: z.string() });

describe('callApi', () => {
  it('sends the key in a header, and never in the address', async () => {
    const { connection, sent } = connectionTo(() => success({ role: 'viewer' }));

    const { data } = await callApi(connection, { ...CALL, query: { limit: '5', cursor: undefined } }, Data);

    expect(data).toEqual({ role: 'viewer' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.address).toBe('/api/v1/me?limit=5');
    expect(sent[0]?.init).toMatchObject({ headers: { authorization: 'Bearer aur_secret' }, credentials: 'omit' });
  });

  it('says when to look again, as the service does', async () => {
    const { connection } = connectionTo(() =>
      Response.json({ success: true, data: { role: 'x' }, metadata: METADATA }, { headers: { 'retry-after': '4' } }),
    );

    expect((await callApi(connection, CALL, Data)).retryAfterSeconds).toBe(4);
  });

  it('makes a problem with its details and request id of what the service refuses', async () => {
    const { connection } = connectionTo(() => failure('VALIDATION_ERROR', 400));

    await expect(callApi(connection, CALL, Data)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      message: 'No.',
      details: [{ field: 'name', issue: 'is long' }],
      requestId: 'request-7',
    });
  });

  it('tells once that a key is not taken', async () => {
    const { connection, refused } = connectionTo(() => failure('UNAUTHENTICATED', 401));

    await expect(callApi(connection, CALL, Data)).rejects.toBeInstanceOf(ApiProblem);

    expect(refused).toHaveLength(1);
  });

  it('waits as long as the service asks, and reads again', async () => {
    const { connection, sent, waits } = connectionTo(
      () => failure('RATE_LIMITED', 429, { 'retry-after': '7' }),
      () => success({ role: 'viewer' }),
    );

    await callApi(connection, CALL, Data);

    expect(waits).toEqual([7]);
    expect(sent).toHaveLength(2);
  });

  it('gives up after three attempts, with how long to wait', async () => {
    const { connection, sent } = connectionTo(() => failure('UPSTREAM_UNAVAILABLE', 503, { 'retry-after': '2' }));

    await expect(callApi(connection, CALL, Data)).rejects.toMatchObject({ retryAfterSeconds: 2 });

    expect(sent).toHaveLength(3);
  });

  it.each([
    ['what changes something', { method: 'POST' } as const, '1'],
    ['who is asked to wait for minutes', {}, '120'],
  ])('does not repeat by itself %s', async (_what, call, retryAfter) => {
    const { connection, sent, waits } = connectionTo(() => failure('RATE_LIMITED', 429, { 'retry-after': retryAfter }));

    await expect(callApi(connection, { ...CALL, ...call }, Data)).rejects.toMatchObject({ code: 'RATE_LIMITED' });

    expect(sent).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it.each([
    ['a page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['data of another shape', () => success({ role: 5 })],
    ['no envelope', () => Response.json({ role: 'viewer' })],
  ])('calls %s an answer that cannot be read', async (_what, answer) => {
    const { connection } = connectionTo(answer);

    await expect(callApi(connection, CALL, Data)).rejects.toMatchObject({ code: 'UNREADABLE' });
  });

  it('says that the service is out of reach, unless the page was left', async () => {
    const leaving = new AbortController();
    const { connection } = connectionTo(() => {
      throw new TypeError('Failed to fetch');
    });

    await expect(callApi(connection, CALL, Data)).rejects.toMatchObject({ code: 'OFFLINE' });
    leaving.abort(new Error('left'));
    await expect(callApi(connection, { ...CALL, signal: leaving.signal }, Data)).rejects.toThrow('left');
  });
});

describe('addressOf', () => {
  it('encodes what a query holds, and leaves out what is not there', () => {
    expect(addressOf({ path: '/a', query: { path: 'src/a b&c', rule: undefined } })).toBe('/a?path=src%2Fa+b%26c');
    expect(addressOf({ path: '/a' })).toBe('/a');
  });
});
