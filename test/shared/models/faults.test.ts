import type { ModelsEmulator, Step } from '../../../local/models';
import type { ModelEvent } from '../../../shared/models';
import {
  makeGateway,
  makeRequest,
  standingClock,
  startServers,
  TENANT,
  type TestGatewayOptions,
} from '../../support/model-gateway';

type FailureKind = NonNullable<Step['failure']>['kind'];

const GOOD = { reply: { text: 'It adds.', usage: { input: 10, output: 20 } } };
/** A dollar and two per million tokens. */
const COST_OF_GOOD = (10 + 2 * 20) / 1e6;

describe('a model gateway whose providers fail', () => {
  let servers: { first: ModelsEmulator; second: ModelsEmulator };
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ servers, close } = await startServers('first', 'second'));
  });
  afterEach(() => {
    servers.first.reset();
    servers.second.reset();
  });
  afterAll(() => close());

  const both = (change: Partial<TestGatewayOptions> = {}) => makeGateway({ servers, ...change });
  const alone = (change: Partial<TestGatewayOptions> = {}) =>
    makeGateway({ servers: { first: servers.first }, ...change });
  const fail = (kind: FailureKind, more: object = {}) => ({
    times: 'always' as const,
    failure: { kind, ...more },
  });

  it.each([
    ['a 429 that asks for 75 seconds', fail('rate-limit', { retryAfterSeconds: 75 }), 'rate-limited'],
    ['a 429 of GitHub that asks for hours', fail('github-rate-limit', { retryAfterSeconds: 40_000 }), 'rate-limited'],
    ['a 408', fail('timeout'), 'timeout'],
    ['a 409', fail('conflict'), 'conflict'],
    ['a 410', fail('retired'), 'retired'],
    ['a 500', fail('server'), 'server-error'],
    ['a 503', fail('unavailable'), 'server-error'],
    ['a 401', fail('unauthorized'), 'refused'],
    ['a 404', fail('not-found'), 'refused'],
    ['a broken connection', fail('disconnect'), 'unreachable'],
    ['no answer', fail('silence'), 'timeout'],
    ['a body that is no JSON', { times: 'always', reply: { raw: '{"choices": [' } }, 'malformed'],
    ['JSON of another shape', { times: 'always', reply: { raw: '{"choices": []}' } }, 'malformed'],
  ] as [string, Step, string][])('goes to the next route at once on %s', async (_name, step, reason) => {
    servers.first.script(step);
    servers.second.script(GOOD);
    const { gateway, ledger, sleeps } = both(
      step.failure?.kind === 'silence' ? { settings: { first: { timeoutSeconds: 0.1 } } } : {},
    );

    const answer = await gateway.complete(makeRequest());

    expect(answer).toMatchObject({ text: 'It adds.', route: 'second', fallbacks: [{ route: 'first', reason }] });
    expect(answer.cost).toBeCloseTo(COST_OF_GOOD, 12);
    expect(servers.first.received).toHaveLength(1);
    expect(sleeps).toEqual([]);
    expect(ledger.reserved()).toEqual([]);
    expect(ledger.records()).toMatchObject([{ outcome: 'answered', route: 'second', cost: COST_OF_GOOD }]);
  });

  it('leaves a route alone as long as it asked for, and others are told', async () => {
    servers.first.script(fail('rate-limit', { retryAfterSeconds: 1, retryAfterMs: 75_000 }));
    const { gateway, ports } = both();
    await gateway.complete(makeRequest());
    await gateway.flush();

    const again = await gateway.complete(makeRequest({ requestId: 'request-2', noCache: true }));
    const other = both({ ports: { cooldowns: ports.cooldowns } });
    await other.gateway.models(TENANT);
    const elsewhere = await other.gateway.complete(makeRequest());

    expect(servers.first.received).toHaveLength(1);
    expect(again.fallbacks).toEqual([{ route: 'first', reason: 'cooling-down' }]);
    expect(elsewhere.fallbacks).toEqual([{ route: 'first', reason: 'cooling-down' }]);
    const [status] = await other.gateway.models(TENANT);
    expect(status).toMatchObject({ route: 'first', state: 'cooling-down', reason: 'rate-limited' });
    expect(Date.parse(status?.coolingUntil ?? '') - Date.now()).toBeGreaterThan(60_000);
  });

  it('takes a retired deployment off its routes and says so', async () => {
    servers.first.script(fail('retired'));
    const { gateway } = both();

    await gateway.complete(makeRequest());
    await gateway.complete(makeRequest({ noCache: true }));

    expect(servers.first.received).toHaveLength(1);
    expect(await gateway.models(TENANT)).toMatchObject([
      { route: 'first', state: 'retired', reason: 'retired' },
      { route: 'second', state: 'ready' },
    ]);
  });

  it('does not wait for a recovery beyond the deadline, and says when to come again', async () => {
    servers.first.script(fail('rate-limit', { retryAfterSeconds: 75 }));
    const { gateway, sleeps, ledger } = alone();

    const asked = gateway.complete(makeRequest({ deadlineMs: 2_000 }));

    await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 75 });
    expect(sleeps).toEqual([]);
    expect(ledger.reserved()).toEqual([]);
    expect(ledger.records()).toMatchObject([{ outcome: 'failed', cost: 0, errorCode: 'UPSTREAM_UNAVAILABLE' }]);
  });

  it('waits for a recovery within the deadline, when every route is down', async () => {
    servers.first.script({ failure: { kind: 'rate-limit', retryAfterMs: 40 } });
    servers.second.script({ failure: { kind: 'rate-limit', retryAfterMs: 5_000 } });
    const { gateway, sleeps } = both(standingClock());

    const answer = await gateway.complete(makeRequest());

    expect(answer.route).toBe('first');
    expect(sleeps.length).toBeGreaterThan(0);
    expect(Math.max(...sleeps)).toBeLessThanOrEqual(40);
  });

  it('gives up with UPSTREAM_UNAVAILABLE when all routes stay down, after a bounded number of tries', async () => {
    servers.first.script(fail('server'));
    servers.second.script(fail('unavailable'));
    const { gateway, ledger } = both();

    await expect(gateway.complete(makeRequest())).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

    expect(servers.first.received.length + servers.second.received.length).toBeLessThanOrEqual(8);
    expect(ledger.reserved()).toEqual([]);
    expect(ledger.records()).toMatchObject([{ outcome: 'failed', inputTokens: 0, outputTokens: 0, cost: 0 }]);
  });

  it.each([
    ['nobody can connect to', fail('disconnect'), 3, 5_000],
    ['answers with an error each time', fail('server'), 4, 20_000],
  ] as [string, Step, number, number][])(
    'does not wait for hours, though it might, for a model that %s',
    async (_name, step, attempts, longestMs) => {
      servers.first.script(step);
      const { gateway, sleeps } = alone();

      const asked = gateway.complete(makeRequest({ deadlineMs: 3_600_000 }));

      await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
      expect(servers.first.received).toHaveLength(attempts);
      expect(sleeps.reduce((sum, timeMs) => sum + timeMs, 0)).toBeLessThan(longestMs);
    },
  );

  it('waits a minute for a route that asked for it, where the deadline is further away', async () => {
    servers.first.script({ failure: { kind: 'unavailable', retryAfterSeconds: 60 } }, GOOD);
    const { gateway, sleeps } = alone(standingClock());

    expect((await gateway.complete(makeRequest({ deadlineMs: 3_600_000 }))).text).toBe('It adds.');
    expect(sleeps.reduce((sum, timeMs) => sum + timeMs, 0)).toBeGreaterThan(59_000);
  });

  it('ends at the deadline although the provider is silent', async () => {
    // A server of its own: what is given up on may still be on its way to it.
    const silent = await startServers('only');
    silent.servers.only.script(fail('silence'));
    const { gateway, ledger } = makeGateway({ servers: silent.servers });

    const asked = gateway.complete(makeRequest({ deadlineMs: 60 }));

    await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await gateway.flush();
    expect(ledger.reserved()).toEqual([]);
    await silent.close();
  });

  it('opens the breaker of a route that fails again and again, and tries it first alone later', async () => {
    servers.first.script({ times: 3, failure: { kind: 'server' } });
    let nowMs = Date.parse('2030-01-01T00:00:00Z');
    const { gateway } = both({ clock: { now: () => new Date(nowMs) } });
    const ask = () => gateway.complete(makeRequest({ noCache: true }));

    for (let call = 0; call < 5; call++) await ask();
    expect(servers.first.received).toHaveLength(3);

    nowMs += 20_000;
    const answer = await ask();
    expect(answer.route).toBe('first');
  });

  it('refuses what a content filter refused, without a word against the route', async () => {
    servers.first.script(fail('content-filter'));
    const { gateway, ledger } = both();

    const asked = gateway.complete(makeRequest());

    await expect(asked).rejects.toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'content' }] });
    expect(servers.second.received).toEqual([]);
    expect(ledger.records()).toMatchObject([{ outcome: 'failed', cost: 0 }]);
    expect(await gateway.models(TENANT)).toMatchObject([{ state: 'ready' }, { state: 'ready' }]);
  });

  it('asks another route where that one takes what was filtered, also when the answer was', async () => {
    servers.first.script({ reply: { text: '', finish: 'content_filter', usage: { input: 10, output: 0 } } });
    servers.second.script(GOOD);
    const { gateway } = both({ settings: { second: { takesFiltered: true } } });

    const answer = await gateway.complete(makeRequest());

    expect(answer).toMatchObject({ route: 'second', fallbacks: [{ route: 'first', reason: 'content-filter' }] });
    expect(answer.usage).toEqual({ inputTokens: 20, outputTokens: 20 });
  });

  it('tries a model that takes more when the request is too long for one', async () => {
    servers.first.script(fail('context-length'));
    const { gateway } = both();

    expect((await gateway.complete(makeRequest())).route).toBe('second');
    await expect(alone().gateway.complete(makeRequest())).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
  });

  async function collect(stream: AsyncIterable<ModelEvent>): Promise<ModelEvent[]> {
    const events: ModelEvent[] = [];
    for await (const event of stream) events.push(event);
    return events;
  }

  it.each([
    ['that breaks off before its first word', { reply: { text: 'It adds.', cutAfter: 0 } }, 'cut-off'],
    ['that begins with what is no JSON', { reply: { text: 'It adds.', malformedAfter: 0 } }, 'malformed'],
    ['that is refused', { failure: { kind: 'server' as const } }, 'server-error'],
  ])('streams from the next route after one %s', async (_name, step, reason) => {
    servers.first.script(step);
    servers.second.script(GOOD);
    const { gateway } = both();

    const events = await collect(gateway.stream(makeRequest()));

    expect(events.slice(0, -1)).toEqual([
      { kind: 'text', text: 'It' },
      { kind: 'text', text: ' adds.' },
    ]);
    expect(events.at(-1)).toMatchObject({
      kind: 'end',
      answer: {
        text: 'It adds.',
        usage: { inputTokens: 10, outputTokens: 20 },
        fallbacks: [{ route: 'first', reason }],
      },
    });
  });

  it.each([
    ['breaks off', { text: 'one two three', cutAfter: 2 }],
    ['turns into what is no JSON', { text: 'one two three', malformedAfter: 2 }],
  ])('does not begin anew when a stream %s: it fails, and what came is charged', async (_name, reply) => {
    servers.first.script({ reply });
    const { gateway, ledger } = both();
    const pieces: string[] = [];

    const reading = (async () => {
      for await (const event of gateway.stream(makeRequest())) if (event.kind === 'text') pieces.push(event.text);
    })();

    await expect(reading).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', message: /broke off/ });
    expect(pieces).toEqual(['one', ' two']);
    expect(servers.second.received).toEqual([]);
    expect(ledger.reserved()).toEqual([]);
    const [record] = ledger.records();
    expect(record).toMatchObject({ outcome: 'failed', outputTokens: 2 });
    expect(record?.cost).toBeCloseTo(((record?.inputTokens ?? 0) + 2 * 2) / 1e6, 12);
  });

  it('keeps no answer that failed', async () => {
    servers.first.script({ reply: { text: 'one two', cutAfter: 1 } }, GOOD);
    const { gateway } = alone();
    await collect(gateway.stream(makeRequest())).catch(() => undefined);

    const answer = await gateway.complete(makeRequest());

    expect(answer).toMatchObject({ text: 'It adds.', cached: false });
  });

  it('cancels the call upstream when the caller hangs up, and charges what had come', async () => {
    servers.first.script({ reply: { text: 'one two', holdAfter: 1 } });
    const { gateway, ledger } = both();
    const stream = gateway.stream(makeRequest())[Symbol.asyncIterator]();
    await stream.next();
    const waiting = stream.next();

    await stream.return?.();
    await servers.first.until(([first]) => first?.outcome === 'closed');
    await gateway.flush();

    expect(await waiting).toMatchObject({ done: true });
    expect(ledger.records()).toMatchObject([{ outcome: 'cancelled', outputTokens: 1 }]);
    expect(servers.second.received).toEqual([]);
  });

  it('cancels upstream when the signal of the only caller says so', async () => {
    servers.first.script({ hold: true });
    const { gateway, ledger } = both();
    const abort = new AbortController();
    const asked = gateway.complete(makeRequest({ signal: abort.signal }));
    await servers.first.until((received) => received.length === 1);

    abort.abort();

    await expect(asked).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', message: /cancelled/ });
    await servers.first.until(([first]) => first?.outcome === 'closed');
    await gateway.flush();
    expect(ledger.records()).toMatchObject([{ outcome: 'cancelled', cost: 0 }]);
    expect(ledger.reserved()).toEqual([]);
  });
});
