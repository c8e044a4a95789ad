import type { ModelsEmulator } from '../../../../local/models';
import { createServer } from 'node:http';
import { z } from 'zod';
import { createOpenAiProvider } from '../../../../shared/azure';
import type { ModelProvider } from '../../../../shared/models';
import { makeGateway, makeRequest, standingClock, startServers, TEST_MODEL } from '../../../support/model-gateway';

const PORTS = {
  secrets: { get: async () => 'a key' },
  credential: { getToken: async () => ({ token: 'a token', expiresOnTimestamp: Date.now() + 3_600_000 }) },
};

describe('providers behind the model gateway', () => {
  let servers: { only: ModelsEmulator };
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ servers, close } = await startServers('only'));
  });
  afterEach(() => servers.only.reset());
  afterAll(() => close());

  const through = (settings: object, more: object = {}) => makeGateway({ servers, settings: { only: settings }, more });
  const azure = (more: object = {}) => ({ provider: 'azure-openai', url: servers.only.url, ...more });

  it('shows Azure OpenAI the identity of the app', async () => {
    await through(azure({ deployment: 'eu' })).gateway.complete(makeRequest());

    expect(servers.only.received).toMatchObject([
      {
        path: '/openai/deployments/eu/chat/completions?api-version=2025-04-01-preview',
        headers: { authorization: 'Bearer entra-token' },
      },
    ]);
  });

  it('shows Azure OpenAI a key where one is named', async () => {
    await through(azure({ keySecret: 'model-key', apiVersion: '2024-10-21' })).gateway.complete(makeRequest());

    const [request] = servers.only.received;
    expect(request?.path).toContain('api-version=2024-10-21');
    expect(request?.headers['api-key']).toBe('value of model-key');
    expect(request?.headers.authorization).toBeUndefined();
  });

  it('speaks to GitHub Models with a bearer', async () => {
    const settings = { provider: 'github-models', url: `${servers.only.url}/inference`, keySecret: 'github' };

    await through(settings).gateway.complete(makeRequest());

    expect(servers.only.received).toMatchObject([
      { path: '/inference/chat/completions', headers: { authorization: 'Bearer value of github' } },
    ]);
  });

  it('asks once a call, whatever the header says', async () => {
    servers.only.script({ times: 1, failure: { kind: 'rate-limit', retryAfterMs: 1 } });
    const provider = createOpenAiProvider(PORTS);
    let calls = 0;
    const counted: ModelProvider = {
      ...provider,
      complete: (call) => {
        calls += 1;
        return provider.complete(call);
      },
    };

    const { gateway } = makeGateway({
      ...standingClock(),
      ...{ servers, settings: { only: azure() }, ports: { provider: counted } },
    });
    await gateway.complete(makeRequest());

    expect(calls).toBe(2);
    expect(servers.only.received.map(({ outcome }) => outcome)).toEqual(['refused', 'answered']);
  });

  it('takes the key anew when it was rotated', async () => {
    let key = 'old';
    const ports = {
      provider: createOpenAiProvider({
        secrets: { get: async () => key },
        credential: { getToken: async () => null },
      }),
    };
    const { gateway } = makeGateway({ servers, settings: { only: azure({ keySecret: 'k' }) }, ports });
    await gateway.complete(makeRequest({ noCache: true }));
    key = 'new';
    await gateway.complete(makeRequest({ noCache: true }));

    expect(servers.only.received.map(({ headers }) => headers['api-key'])).toEqual(['old', 'new']);
  });

  it('follows no redirect with a key in its hands', async () => {
    const redirecting = createServer((_request, response) => {
      response.writeHead(307, { location: `${servers.only.url}/v1/chat/completions` }).end();
    });
    await new Promise<void>((resolve) => redirecting.listen(0, '127.0.0.1', resolve));
    const address = redirecting.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/v1`;

    const asked = await Promise.allSettled([through({ url, keySecret: 'k' }).gateway.complete(makeRequest())]);
    redirecting.close();
    redirecting.closeAllConnections();

    expect(asked).toMatchObject([{ status: 'rejected', reason: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(servers.only.received).toEqual([]);
  });

  it('speaks the responses interface, at once and streamed', async () => {
    servers.only.script({ times: 'always', reply: { text: 'one two', usage: { input: 3, output: 2 } } });
    const { gateway } = through(azure({ api: 'responses', deployment: 'eu' }));

    const whole = await gateway.complete(makeRequest({ noCache: true }));
    const events = await Array.fromAsync(gateway.stream(makeRequest({ noCache: true })));

    expect(whole).toMatchObject({ text: 'one two', usage: { inputTokens: 3, outputTokens: 2 }, finish: 'stop' });
    expect(events).toMatchObject([
      { text: 'one' },
      { text: ' two' },
      { answer: { text: 'one two', usage: { inputTokens: 3, outputTokens: 2 } } },
    ]);
    expect(servers.only.received[0]?.path).toMatch(/^\/openai\/responses\?/);
    expect(JSON.parse(servers.only.received[0]?.body ?? '')).toMatchObject({ model: 'eu', store: false });
  });

  it.each(['chat', 'responses'])('says when an answer stopped at its limit: %s', async (api) => {
    servers.only.script({ times: 2, reply: { text: 'one', finish: 'length' } });
    const { gateway } = through({ api });

    expect((await gateway.complete(makeRequest({ noCache: true }))).finish).toBe('length');
    expect((await Array.fromAsync(gateway.stream(makeRequest({ noCache: true })))).at(-1)).toMatchObject({
      answer: { finish: 'length' },
    });
  });

  it.each(['chat', 'responses'])('holds a model to a schema over %s', async (api) => {
    const schema = z.strictObject({ ok: z.boolean() });
    const { gateway } = through({ api });

    const { value } = await gateway.completeStructured(makeRequest(), { name: 'check', schema });

    expect(value).toEqual({ ok: false });
    expect(servers.only.received[0]?.body).toContain('"strict":true');
  });

  it.each(['chat', 'responses'])('takes a cut stream for what it is over %s', async (api) => {
    servers.only.script({ reply: { text: 'one two', cutAfter: 1 } });

    const reading = Array.fromAsync(through({ api }).gateway.stream(makeRequest()));

    await expect(reading).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', message: /broke off/ });
  });

  it('sends no temperature to a model that takes none', async () => {
    const models = [{ ...TEST_MODEL, takesTemperature: false, outputLimitName: 'max_tokens' }];

    await through({}, { models }).gateway.complete(makeRequest({ temperature: 0.2 }));

    const body: unknown = JSON.parse(servers.only.received[0]?.body ?? '');
    expect(body).toMatchObject({ max_tokens: 100 });
    expect(body).not.toHaveProperty('temperature');
  });
});
