import OpenAI, { AzureOpenAI } from 'openai';
import { startModels, type ModelsEmulator, type ModelsOptions } from '../../../local/models';

const HELLO = [{ role: 'user' as const, content: 'Say hello to Ada' }];

describe('the local model server', () => {
  let server: ModelsEmulator;

  async function given(options: ModelsOptions = {}): Promise<{ openai: OpenAI; azure: AzureOpenAI }> {
    server = await startModels(options);
    return {
      openai: new OpenAI({ apiKey: 'k', baseURL: `${server.url}/v1`, maxRetries: 0 }),
      azure: new AzureOpenAI({ apiKey: 'k', endpoint: server.url, apiVersion: '2024-10-21', maxRetries: 0 }),
    };
  }
  afterEach(() => server.close());

  it('says that it is no language model, and the same to the same question', async () => {
    const { openai } = await given();

    const ask = () => openai.chat.completions.create({ model: 'gpt', messages: HELLO });
    const [first, second] = [await ask(), await ask()];

    expect(first.choices[0]?.message.content).toContain('local model stand-in (gpt), not a language model');
    expect(second).toEqual(first);
    expect(first.usage).toMatchObject({ prompt_tokens: 4 });
  });

  it('answers the chat of an Azure deployment', async () => {
    const { azure } = await given();
    server.script({ when: { deployment: 'eu' }, reply: { text: 'Hello!', usage: { input: 7, output: 2 } } });

    const answer = await azure.chat.completions.create({ model: 'eu', messages: HELLO });

    expect(answer.choices[0]).toMatchObject({ finish_reason: 'stop', message: { content: 'Hello!' } });
    expect(answer.usage).toEqual({ prompt_tokens: 7, completion_tokens: 2, total_tokens: 9 });
    expect(server.received).toMatchObject([
      { operation: 'chat', deployment: 'eu', path: '/openai/deployments/eu/chat/completions?api-version=2024-10-21' },
    ]);
    expect(server.received[0]?.headers['api-key']).toBe('k');
  });

  it('streams a chat piece by piece, with the tokens at the end where they are asked for', async () => {
    const { openai } = await given();
    server.script({ times: 2, reply: { text: 'Hello dear Ada', usage: { input: 7, output: 3 } } });
    const collect = async (includeUsage: boolean) => {
      const stream = await openai.chat.completions.create({
        model: 'gpt',
        messages: HELLO,
        stream: true,
        stream_options: { include_usage: includeUsage },
      });
      const chunks = [];
      for await (const chunk of stream) chunks.push(chunk);
      return chunks;
    };

    const chunks = await collect(true);

    expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '')).toEqual(['Hello', ' dear', ' Ada', '', '']);
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('stop');
    expect(chunks.at(-1)?.usage?.total_tokens).toBe(10);
    expect((await collect(false)).some(({ usage }) => usage != null)).toBe(false);
  });

  it('speaks the responses interface, at once and streamed', async () => {
    const { openai, azure } = await given();
    server.script({ times: 'always', reply: { text: 'Hello dear Ada', usage: { input: 7, output: 3 } } });

    const whole = await azure.responses.create({ model: 'gpt', input: 'Hi', instructions: 'Be brief' });
    const types: string[] = [];
    let streamed = '';
    for await (const event of await openai.responses.create({ model: 'gpt', input: 'Hi', stream: true })) {
      types.push(event.type);
      if (event.type === 'response.output_text.delta') streamed += event.delta;
    }

    expect(whole).toMatchObject({ status: 'completed', output_text: 'Hello dear Ada', usage: { total_tokens: 10 } });
    expect(streamed).toBe('Hello dear Ada');
    expect(types[0]).toBe('response.created');
    expect(types.at(-1)).toBe('response.completed');
    expect(server.received[0]?.path).toBe('/openai/responses?api-version=2024-10-21');
  });

  it('keeps a JSON schema and calls a tool it is told to', async () => {
    const { openai } = await given();
    const parameters = { type: 'object', properties: { path: { type: 'string' } }, required: ['path'] };
    const schema = {
      type: 'object',
      properties: { level: { enum: ['low', 'high'] }, count: { type: 'integer', minimum: 3 } },
      required: ['level', 'count'],
    };

    const structured = await openai.chat.completions.create({
      model: 'gpt',
      messages: HELLO,
      response_format: { type: 'json_schema', json_schema: { name: 'answer', schema } },
    });
    const called = await openai.chat.completions.create({
      model: 'gpt',
      messages: HELLO,
      tools: [{ type: 'function', function: { name: 'read', parameters } }],
      tool_choice: 'required',
    });

    expect(JSON.parse(structured.choices[0]?.message.content ?? '')).toEqual({ level: 'low', count: 3 });
    expect(called.choices[0]?.finish_reason).toBe('tool_calls');
    expect(called.choices[0]?.message.tool_calls?.[0]).toMatchObject({
      function: { name: 'read', arguments: '{"path":"stand-in"}' },
    });
  });

  it('embeds texts so that those that share words are near each other', async () => {
    const { openai } = await given();
    const texts = ['read the user name from the request', 'function readUserName(request)', 'draw a red circle'];

    const { data, usage } = await openai.embeddings.create({ model: 'e', input: texts, dimensions: 256 });
    const exact = await openai.embeddings.create({
      model: 'e',
      input: texts,
      dimensions: 256,
      encoding_format: 'float',
    });

    const [one = [], near = [], far = []] = data.map(({ embedding }) => embedding);
    const dot = (a: number[], b: number[]) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
    expect(dot(one, one)).toBeCloseTo(1, 5);
    expect(dot(one, near)).toBeGreaterThan(dot(one, far) + 0.3);
    expect(exact.data[1]?.embedding.length).toBe(256);
    expect(exact.data[1]?.embedding[7]).toBeCloseTo(near[7] ?? NaN, 6);
    expect(usage.prompt_tokens).toBeGreaterThan(10);
  });

  it.each([
    ['timeout', 408],
    ['conflict', 409],
    ['rate-limit', 429],
    ['retired', 410],
    ['content-filter', 400],
    ['server', 500],
    ['unavailable', 503],
  ] as const)('fails as the real services do: %s', async (kind, status) => {
    const { azure } = await given();
    server.script({ failure: { kind, retryAfterSeconds: 75, retryAfterMs: 75_000 } });

    const error: unknown = await azure.chat.completions
      .create({ model: 'eu', messages: HELLO })
      .catch((e: unknown) => e);

    expect(error).toBeInstanceOf(OpenAI.APIError);
    const failure = error as InstanceType<typeof OpenAI.APIError>;
    expect(failure.status).toBe(status);
    expect(failure.headers?.get('retry-after')).toBe('75');
    expect(failure.headers?.get('retry-after-ms')).toBe('75000');
    if (kind === 'content-filter') {
      expect(failure.error).toMatchObject({ innererror: { code: 'ResponsibleAIPolicyViolation' } });
    }
  });

  it('breaks a stream off, and says so when the caller hangs up', async () => {
    const { openai } = await given();
    server.script({ reply: { text: 'one two three', cutAfter: 1 } }, { reply: { text: 'one two', holdAfter: 1 } });
    const open = () => openai.chat.completions.create({ model: 'gpt', messages: HELLO, stream: true });

    await expect(Array.fromAsync(await open())).rejects.toThrow();
    const stream = (await open())[Symbol.asyncIterator]();
    await stream.next();
    await stream.return?.();
    await server.until((received) => received[1]?.outcome === 'closed');

    expect(server.received.map(({ outcome }) => outcome)).toEqual(['cut', 'closed']);
  });

  it('lets nobody in without a key or with a wrong one', async () => {
    await given({ keys: ['right'] });
    const ask = (headers: Record<string, string>) => fetch(`${server.url}/v1/models`, { headers });

    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await ask({ authorization: 'Bearer right' })).status).toBe(200);
    expect((await ask({ 'api-key': 'right' })).status).toBe(200);
  });

  it('refuses what it cannot read, other paths, and Azure calls without a version', async () => {
    await given();
    const post = async (path: string, body: string) =>
      (await fetch(`${server.url}${path}`, { method: 'POST', body, headers: { 'api-key': 'k' } })).status;
    const hello = JSON.stringify({ model: 'gpt', messages: HELLO });

    expect(await post('/v1/chat/completions', '{')).toBe(400);
    expect(await post('/v1/chat/completions', '{"messages":[]}')).toBe(400);
    expect(await post('/v1/audio/speech', hello)).toBe(404);
    expect(await post('/openai/deployments/eu/chat/completions', hello)).toBe(404);
    expect(await post('/openai/deployments/%E0%A4%A/chat/completions?api-version=2024-10-21', hello)).toBe(200);
  });

  it('is scripted and read from outside as well', async () => {
    const { openai } = await given();
    const steps = [{ when: { contains: 'Ada' }, reply: { text: 'Scripted' } }];

    await fetch(`${server.url}/_control/script`, { method: 'POST', body: JSON.stringify({ steps }) });
    const answer = await openai.chat.completions.create({ model: 'gpt', messages: HELLO });
    const seen: unknown = await (await fetch(`${server.url}/_control/received`)).json();

    expect(answer.choices[0]?.message.content).toBe('Scripted');
    expect(seen).toMatchObject({ received: [{ operation: 'chat', body: expect.stringContaining('Ada') as string }] });
  });

  it('counts requests against a limit and says how many are left', async () => {
    await given({ requestsPerMinute: 1 });
    const ask = () => fetch(`${server.url}/v1/models`, { headers: { 'api-key': 'k' } });

    const [first, second] = [await ask(), await ask()];

    expect(first.headers.get('x-ratelimit-remaining-requests')).toBe('0');
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
