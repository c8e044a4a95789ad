import type { ModelsEmulator } from '../../../local/models';
import { FailedCall, type ModelEvent } from '../../../shared/models';
import { makeGateway, makeRequest, startServers } from '../../support/model-gateway';

const GOOD = { text: 'one two three', usage: { input: 10, output: 3 } };

describe('identical requests to a model gateway', () => {
  let servers: { only: ModelsEmulator };
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ servers, close } = await startServers('only'));
  });
  afterEach(() => servers.only.reset());
  afterAll(() => close());

  async function collect(stream: AsyncIterable<ModelEvent>): Promise<{ text: string; end: ModelEvent | undefined }> {
    const events = await Array.fromAsync(stream);
    return { text: events.map((event) => (event.kind === 'text' ? event.text : '')).join(''), end: events.at(-1) };
  }

  it('share one call and one charge, two hundred at a time', async () => {
    servers.only.script({ hold: true, reply: GOOD });
    const { gateway, ledger } = makeGateway({ servers });

    const asked = Array.from({ length: 200 }, (_, index) =>
      gateway.complete(makeRequest({ requestId: `request-${index}`, callerId: `key_${index % 7}` })),
    );
    await servers.only.until((received) => received.length === 1);
    servers.only.release();
    const answers = await Promise.all(asked);
    await gateway.flush();

    expect(servers.only.received).toHaveLength(1);
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['one two three']));
    expect(answers.filter(({ shared }) => !shared)).toHaveLength(1);
    const records = ledger.records();
    expect(records).toHaveLength(200);
    expect(records.filter(({ cost }) => cost > 0)).toHaveLength(1);
    expect(records.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(16 / 1e6, 12);
    expect(ledger.reserved()).toEqual([]);
  });

  it('share one failure as well', async () => {
    servers.only.script({ hold: true, failure: { kind: 'content-filter' } });
    const { gateway, ledger } = makeGateway({ servers });

    const asked = Array.from({ length: 20 }, () => gateway.complete(makeRequest()));
    await servers.only.until((received) => received.length === 1);
    servers.only.release();

    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'rejected'));
    expect(servers.only.received).toHaveLength(1);
    expect(ledger.reserved()).toEqual([]);
  });

  it('are told once what a failure was charged', async () => {
    servers.only.script({ hold: true, reply: { text: '', finish: 'content_filter', usage: { input: 10, output: 0 } } });
    const { gateway } = makeGateway({ servers });

    const asked = Array.from({ length: 3 }, () => gateway.complete(makeRequest()));
    await servers.only.until((received) => received.length === 1);
    servers.only.release();

    const outcomes = await Promise.allSettled(asked);
    const spent = outcomes.map((outcome) =>
      outcome.status === 'rejected' && outcome.reason instanceof FailedCall
        ? outcome.reason.spent.usage.inputTokens
        : undefined,
    );
    expect(spent).toEqual([10, 0, 0]);
  });

  it('get what was streamed already when they come late', async () => {
    servers.only.script({ reply: { ...GOOD, holdAfter: 2 } });
    const { gateway } = makeGateway({ servers });
    const first = gateway.stream(makeRequest())[Symbol.asyncIterator]();
    expect((await first.next()).value).toEqual({ kind: 'text', text: 'one' });
    expect((await first.next()).value).toEqual({ kind: 'text', text: ' two' });

    const late = collect(gateway.stream(makeRequest()));
    const whole = gateway.complete(makeRequest());
    servers.only.release();

    expect(await late).toMatchObject({ text: 'one two three', end: { answer: { shared: true, cost: 0 } } });
    expect(await whole).toMatchObject({ text: 'one two three', shared: true });
    expect((await first.next()).value).toEqual({ kind: 'text', text: ' three' });
    expect((await first.next()).value).toMatchObject({ kind: 'end', answer: { shared: false } });
    expect(servers.only.received).toHaveLength(1);
  });

  it('go on when one hangs up, and end with the last', async () => {
    servers.only.script({ reply: { ...GOOD, holdAfter: 1 } });
    const { gateway } = makeGateway({ servers });
    const first = gateway.stream(makeRequest())[Symbol.asyncIterator]();
    await first.next();
    const second = gateway.stream(makeRequest())[Symbol.asyncIterator]();
    await second.next();

    await first.return?.();
    servers.only.release();

    expect((await second.next()).value).toEqual({ kind: 'text', text: ' two' });
    await Array.fromAsync({ [Symbol.asyncIterator]: () => second });
    expect(servers.only.received.map(({ outcome }) => outcome)).toEqual(['answered']);
  });

  it('are answered from memory later, in one piece when streamed, and free of charge', async () => {
    servers.only.script({ reply: GOOD });
    const { gateway, ledger } = makeGateway({ servers });
    await gateway.complete(makeRequest());

    const again = await gateway.complete(makeRequest({ requestId: 'request-2' }));
    const streamed = await Array.fromAsync(gateway.stream(makeRequest()));
    await gateway.flush();

    expect(again).toMatchObject({ cached: true, cost: 0, text: 'one two three', usage: { outputTokens: 3 } });
    expect(streamed).toMatchObject([
      { kind: 'text', text: 'one two three' },
      { kind: 'end', answer: { cached: true } },
    ]);
    expect(servers.only.received).toHaveLength(1);
    expect(ledger.records().map(({ outcome, cost }) => [outcome, cost > 0])).toEqual([
      ['answered', true],
      ['cached', false],
      ['cached', false],
    ]);
  });

  it.each([
    ['another tenant', { tenantId: 'ten_00000000000000000000000002' }],
    ['another project', { projectId: 'prj_1' }],
    ['another version of the prompt', { prompt: { name: 'explain', version: 2 } }],
    ['another limit', { maxOutputTokens: 99 }],
    ['another temperature', { temperature: 0.5 }],
    ['another message', { messages: [{ role: 'user' as const, content: 'What does that do?' }] }],
    ['another role', { messages: [{ role: 'system' as const, content: 'What does this do?' }] }],
    ['the wish for a fresh answer', { noCache: true }],
  ])('are not identical with %s', async (_name, change) => {
    const { gateway } = makeGateway({ servers });
    await gateway.complete(makeRequest());

    const other = await gateway.complete(makeRequest(change));

    expect(other).toMatchObject({ cached: false, shared: false });
    expect(servers.only.received).toHaveLength(2);
  });

  it('are asked again when what was kept is too old', async () => {
    let nowMs = Date.parse('2030-01-01T00:00:00Z');
    const { gateway } = makeGateway({ servers, keptForMs: 60_000, clock: { now: () => new Date(nowMs) } });
    await gateway.complete(makeRequest());

    nowMs += 59_000;
    expect((await gateway.complete(makeRequest())).cached).toBe(true);
    nowMs += 2_000;
    expect((await gateway.complete(makeRequest())).cached).toBe(false);
  });

  it('wait only as long as each may', async () => {
    servers.only.script({ hold: true, reply: GOOD });
    const { gateway } = makeGateway({ servers });
    const patient = gateway.complete(makeRequest({ deadlineMs: 20_000 }));
    const hasty = gateway.complete(makeRequest({ deadlineMs: 30 }));

    await expect(hasty).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    // What is let go before it has come in is held for ever.
    await servers.only.until((received) => received.length === 1);
    servers.only.release();

    expect((await patient).text).toBe('one two three');
    expect(servers.only.received).toHaveLength(1);
  });
});
