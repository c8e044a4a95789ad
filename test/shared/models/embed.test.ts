import type { ModelsEmulator } from '../../../local/models';
import type { EmbedRequest } from '../../../shared/models';
import { KEY, makeGateway, startServers, TENANT, TEST_EMBEDDING, TEST_MODEL } from '../../support/model-gateway';

describe('embedding texts', () => {
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

  const ask = (texts: readonly string[], change: Partial<EmbedRequest> = {}): EmbedRequest => ({
    ...{ tenantId: TENANT, callerId: KEY, requestId: 'request-1', texts, deadlineMs: 20_000 },
    ...change,
  });
  const EMBEDDING = { model: 'test-embedding' };
  const gatewayWith = (second: object = EMBEDDING, more: object = {}) =>
    makeGateway({
      servers,
      settings: { first: EMBEDDING, second },
      more: { order: { embed: ['first', 'second'] }, ...more },
    });
  const inputs = (server: ModelsEmulator): string[][] =>
    server.received.map(({ body }) => (JSON.parse(body) as { input: string[] }).input);

  it('gives one vector per text in their order, and asks for each text once', async () => {
    const { gateway, ledger } = gatewayWith();

    const answer = await gateway.embed(ask(['a user name', 'red', 'a user name']));

    const [first = [], other = [], again] = answer.vectors;
    expect(first).toHaveLength(1536);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(inputs(servers.first)).toEqual([['a user name', 'red']]);
    expect(answer).toMatchObject({ model: 'test-embedding', route: 'first', cachedCount: 0 });
    expect(answer.cost).toBeCloseTo(answer.usage.inputTokens / 1e6, 12);
    expect(ledger.records()).toMatchObject([{ task: 'embed', outcome: 'answered' }]);
  });

  it('asks only for what it does not know', async () => {
    const { gateway, ledger } = gatewayWith();
    const before = await gateway.embed(ask(['one', 'two']));

    const after = await gateway.embed(ask(['two', 'three', 'one']));
    const all = await gateway.embed(ask(['one', 'two', 'three']));
    await gateway.flush();

    expect(inputs(servers.first)).toEqual([['one', 'two'], ['three']]);
    expect(after.cachedCount).toBe(2);
    expect(after.vectors[2]?.[5]).toBeCloseTo(before.vectors[0]?.[5] ?? Number.NaN, 6);
    expect(all).toMatchObject({ cachedCount: 3, cost: 0 });
    expect(ledger.records().map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'cached']);
  });

  it('goes to another route of the same model, and never to another model', async () => {
    servers.first.script({ times: 'always', failure: { kind: 'retired' } });

    expect((await gatewayWith().gateway.embed(ask(['one']))).route).toBe('second');

    const other = gatewayWith(
      { model: 'other-embedding' },
      { models: [TEST_MODEL, TEST_EMBEDDING, { ...TEST_EMBEDDING, name: 'other-embedding' }] },
    );
    await expect(other.gateway.embed(ask(['two']))).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(other.ledger.reserved()).toEqual([]);
  });

  it('sends many texts in several calls', async () => {
    const { gateway } = gatewayWith();
    const texts = Array.from({ length: 150 }, (_, index) => `text ${index}`);

    const { vectors } = await gateway.embed(ask(texts));

    expect(inputs(servers.first).map(({ length }) => length)).toEqual([64, 64, 22]);
    expect(vectors).toHaveLength(150);
  });

  it('takes nothing for nothing, and refuses what is too long', async () => {
    const { gateway } = gatewayWith();

    expect(await gateway.embed(ask([]))).toMatchObject({ vectors: [], cost: 0 });
    await expect(gateway.embed(ask(['word '.repeat(9_000)]))).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(servers.first.received).toEqual([]);
  });
});
