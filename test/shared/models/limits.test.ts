import type { ModelsEmulator } from '../../../local/models';
import type { AurelisError } from '../../../shared/kernel';
import { memoryUsageLedger } from '../../../shared/models';
import { failing } from '../../support/memory/failing';
import { settableClock } from '../../support/memory/settable-clock';
import { makeGateway, makeRequest, startServers, TENANT } from '../../support/model-gateway';

describe('limits and accounts of a model gateway', () => {
  let servers: { only: ModelsEmulator };
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ servers, close } = await startServers('only'));
  });
  afterEach(() => servers.only.reset());
  afterAll(() => close());

  const fresh = (change: object = {}) => makeRequest({ noCache: true, ...change });

  it('refuses a request over the limit of a minute, before anyone is asked', async () => {
    const { gateway, telemetry } = makeGateway({ servers, limits: { tenant: { requestsPerMinute: 1 }, key: {} } });
    await gateway.complete(fresh());

    const refusal: unknown = await gateway.complete(fresh()).catch((error: unknown) => error);

    expect(refusal).toMatchObject({ code: 'RATE_LIMITED' });
    const { retryAfterSeconds = 0 } = refusal as AurelisError;
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
    expect(servers.only.received).toHaveLength(1);
    expect(telemetry.eventsNamed('model.call.refused')).toEqual([
      { tenantId: TENANT, scope: 'tenant', measure: 'requests' },
    ]);
  });

  it('refuses when the budget of the month is used up, until the next one', async () => {
    const clock = settableClock('2030-01-31T23:00:00.000Z');
    const limits = { tenant: {}, key: { dollarsPerMonth: 0.0003 } };
    const { gateway } = makeGateway({ servers, limits, clock });
    const ask = () => gateway.complete(fresh({ callerId: 'key_poor' }));
    servers.only.script({ times: 'always', reply: { text: 'a', usage: { input: 100, output: 50 } } });
    await ask();

    const refused = ask();
    await expect(refused).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED', retryAfterSeconds: 3600 });
    await gateway.complete(fresh({ callerId: 'key_other' }));
    clock.advance(3_600_000);
    await ask();
  });

  it('counts a kept answer against no limit', async () => {
    const { gateway } = makeGateway({ servers, limits: { tenant: { requestsPerMinute: 1 }, key: {} } });
    await gateway.complete(makeRequest());

    expect((await gateway.complete(makeRequest())).cached).toBe(true);
  });

  it('takes the limits of a tenant in the place of the usual ones', async () => {
    const tenants = { [TENANT]: { limits: { requestsPerMinute: 2 } } };
    const { gateway } = makeGateway({
      servers,
      more: { tenants },
      limits: { tenant: { requestsPerMinute: 1 }, key: {} },
    });
    await gateway.complete(fresh());
    await gateway.complete(fresh());

    await expect(gateway.complete(fresh())).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('says at once when a request takes more than there is for any minute', async () => {
    const { gateway } = makeGateway({ servers, limits: { tenant: { tokensPerMinute: 50 }, key: {} } });

    await expect(gateway.complete(fresh())).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
  });

  it('answers although the account cannot be written, and reports it', async () => {
    const clock = { now: () => new Date() };
    const ledger = failing(memoryUsageLedger(clock), 'settle', 3);
    const { gateway, telemetry } = makeGateway({ servers, ports: { ledger } });

    expect((await gateway.complete(fresh())).cached).toBe(false);

    expect(telemetry.exceptions).toMatchObject([{ fields: { during: 'settling a model call' } }]);
  });

  it('asks nobody when nothing can be set aside', async () => {
    const ledger = failing(memoryUsageLedger({ now: () => new Date() }), 'reserve');
    const { gateway } = makeGateway({ servers, ports: { ledger } });

    await expect(gateway.complete(fresh())).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

    expect(servers.only.received).toEqual([]);
  });

  it('writes down and measures what each call took', async () => {
    servers.only.script({ reply: { text: 'one two', usage: { input: 10, output: 20 } } });
    const { gateway, ledger, telemetry } = makeGateway({ servers });

    await Array.fromAsync(gateway.stream(fresh({ projectId: 'prj_1' })));

    expect(ledger.records()).toMatchObject([
      {
        ...{ task: 'explain', prompt: 'explain@1', route: 'only', model: 'test-model', provider: 'custom' },
        ...{ inputTokens: 10, outputTokens: 20, cost: 50 / 1e6, projectId: 'prj_1', requestId: 'request-1' },
      },
    ]);
    expect(ledger.records()[0]?.firstTokenMs).toBeGreaterThanOrEqual(0);
    expect(telemetry.measures.map(({ name }) => name)).toEqual([
      'model.call.duration',
      'model.call.first-token',
      'model.call.input-tokens',
      'model.call.output-tokens',
      'model.call.cost',
    ]);
    expect(JSON.stringify(telemetry)).not.toMatch(/What does this do|one two/);
  });

  it('counts itself where a provider says nothing of tokens', async () => {
    servers.only.script({ times: 2, reply: { text: 'hello world', withoutUsage: true } });
    const { gateway } = makeGateway({ servers });

    const whole = await gateway.complete(fresh());
    const [, , end] = await Array.fromAsync(gateway.stream(fresh()));

    expect(whole.usage.outputTokens).toBe(2);
    expect(whole.usage.inputTokens).toBeGreaterThan(5);
    expect(end).toMatchObject({ kind: 'end', answer: { usage: whole.usage } });
  });

  it.each([
    ['no message', { messages: [] }],
    ['no room for an answer', { maxOutputTokens: 0 }],
    ['half a token', { maxOutputTokens: 1.5 }],
    ['no time', { deadlineMs: 0 }],
    ['a temperature that is none', { temperature: Number.NaN }],
    ['a model that is not there', { model: 'gpt-9' }],
  ])('refuses a request with %s', async (_name, change) => {
    const { gateway } = makeGateway({ servers });

    await expect(gateway.complete(makeRequest(change))).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  });

  it('refuses what no model can hold', async () => {
    const { gateway } = makeGateway({ servers });
    const messages = [{ role: 'user' as const, content: 'word '.repeat(120_000) }];

    await expect(gateway.complete(makeRequest({ messages }))).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
  });

  it('has no route where nothing is configured, and says so', async () => {
    const { gateway } = makeGateway({ servers: {} });

    expect(gateway.hasRoute('fix', TENANT)).toBe(false);
    expect(await gateway.models(TENANT)).toEqual([]);
    expect(gateway.estimate(makeRequest())).toMatchObject({ maxCost: 0, route: undefined });
    await expect(gateway.complete(makeRequest())).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: 'No model is configured for this.',
    });
  });

  it('has only the routes a tenant may take', async () => {
    const tenants = { [TENANT]: { routes: [] } };
    const { gateway } = makeGateway({ servers, more: { tenants } });

    expect(gateway.hasRoute('fix', TENANT)).toBe(false);
    expect(gateway.hasRoute('fix', 'ten_other')).toBe(true);
    expect(gateway.hasRoute('embed', 'ten_other')).toBe(false);
  });

  it('estimates without asking anyone', () => {
    const { gateway } = makeGateway({ servers });

    const estimate = gateway.estimate(makeRequest({ maxOutputTokens: 1_000_000 }));

    expect(estimate).toEqual({ inputTokens: 12, maxCost: (12 + 2 * 1_000) / 1e6, route: 'only' });
    expect(servers.only.received).toEqual([]);
  });
});
