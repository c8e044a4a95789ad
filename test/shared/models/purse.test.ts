import type { ModelsEmulator } from '../../../local/models';
import type { Purse } from '../../../shared/models';
import { SetAside } from '../../../shared/models/calls/set-aside';
import { makeGateway, makeRequest, startServers } from '../../support/model-gateway';

interface CountingPurse extends Purse {
  taken: number;
  /** The most that was ever taken. */
  peak: number;
}

function purseOf(limit: number): CountingPurse {
  const purse: CountingPurse = {
    taken: 0,
    peak: 0,
    async take(nanoDollars) {
      if (purse.taken + nanoDollars > limit) return false;
      purse.taken += nanoDollars;
      purse.peak = Math.max(purse.peak, purse.taken);
      return true;
    },
    async settle(taken, spent) {
      purse.taken += spent - taken;
    },
  };
  return purse;
}

describe('a purse', () => {
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

  const answer = { times: 'always', reply: { text: 'a', usage: { input: 10, output: 5 } } } as const;

  it('covers the most that a call can cost, and gives back what it did not', async () => {
    const { gateway } = makeGateway({ servers: { first: servers.first } });
    servers.first.script(answer);
    const most = Math.round(gateway.estimate(makeRequest()).maxCost * 1e9);
    const purse = purseOf(most * 2 + 1);
    const ask = (text: string) =>
      gateway.complete(makeRequest({ purse, messages: [{ role: 'user', content: `${text}at does this do?` }] }));

    const outcomes = await Promise.allSettled(['Wh', 'Th', 'Go', 'Sl', 'Fl'].map(ask));

    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(refused[0]).toMatchObject({ reason: { code: 'QUOTA_EXCEEDED', details: [{ field: 'max_cost_usd' }] } });
    expect(servers.first.received).toHaveLength(outcomes.length - refused.length);
    expect(purse.peak).toBeLessThanOrEqual(most * 2 + 1);
    expect(purse.taken).toBe((outcomes.length - refused.length) * (10 * 1000 + 5 * 2000));
  });

  it('is not asked for an answer that is kept', async () => {
    const { gateway } = makeGateway({ servers: { first: servers.first } });
    await gateway.complete(makeRequest());

    expect(await gateway.complete(makeRequest({ purse: purseOf(0) }))).toMatchObject({ cached: true, cost: 0 });
  });

  it('that is empty refuses its own caller, and nobody who asks the same', async () => {
    const { gateway } = makeGateway({ servers: { first: servers.first } });
    servers.first.script({ hold: true });
    const content = 'What is this all about?';
    const request = makeRequest({ messages: [{ role: 'user', content }] });

    const [poor, rich] = [gateway.complete({ ...request, purse: purseOf(0) }), gateway.complete(request)];
    await servers.first.until((received) => received.length === 1);
    servers.first.release();

    await expect(poor).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
    expect((await rich).cost).toBeGreaterThan(0);
  });

  it('that is empty makes no failed call, nor a request that counts', async () => {
    const limits = { tenant: { requestsPerMinute: 1, dollarsPerMonth: 1 }, key: {} };
    const { gateway, ledger, telemetry } = makeGateway({ servers: { first: servers.first }, limits });

    await expect(gateway.complete(makeRequest({ purse: purseOf(0) }))).rejects.toMatchObject({
      code: 'QUOTA_EXCEEDED',
      details: [{ field: 'max_cost_usd' }],
    });

    expect(ledger.records()).toEqual([]);
    expect(ledger.reserved()).toEqual([]);
    expect(telemetry.eventsNamed('model.call.failed')).toEqual([]);
    expect(telemetry.eventsNamed('model.call.refused')).toMatchObject([{ scope: 'purse' }]);
    expect(servers.first.received).toHaveLength(0);
    servers.first.script(answer);
    await expect(gateway.complete(makeRequest())).resolves.toMatchObject({ text: 'a' });
  });

  it('gives everything back when nobody answers', async () => {
    const { gateway } = makeGateway({ servers });
    for (const server of Object.values(servers)) server.script({ times: 'always', failure: { kind: 'retired' } });
    const purse = purseOf(1e9);

    await expect(gateway.complete(makeRequest({ purse, noCache: true }))).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
    });

    expect(purse.peak).toBeGreaterThan(0);
    expect(purse.taken).toBe(0);
  });

  it('has to cover what earlier tries took besides the one to come', async () => {
    const purse = purseOf(150);
    const setAside = new SetAside(purse);

    await setAside.cover(100);
    await setAside.cover(90);
    await setAside.cover(150);
    await expect(setAside.cover(151)).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
    await setAside.settle(120);

    expect(purse.taken).toBe(120);
  });
});
