import { z } from 'zod';
import type { ModelsEmulator } from '../../../local/models';
import type { ModelEvent, ModelTool } from '../../../shared/models';
import { makeGateway, makeRequest, startServers, TEST_MODEL } from '../../support/model-gateway';

const READ_LINES: ModelTool = {
  name: 'read_lines',
  description: 'Reads lines of a file.',
  input: z.strictObject({ path: z.string(), first: z.int().positive(), last: z.int().positive() }),
};
const LIST_FILES: ModelTool = { name: 'list_files', description: 'Lists all files.', input: z.strictObject({}) };
const TOOLS = [READ_LINES, LIST_FILES];

const GOOD = { path: 'src/größe "x".ts', first: 1, last: 40 };
const good = { name: 'read_lines', arguments: JSON.stringify(GOOD) };
const usage = { input: 50, output: 7 };

describe.each(['chat', 'responses'])('tools over the interface %s', (api) => {
  let servers: { only: ModelsEmulator };
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ servers, close } = await startServers('only'));
  });
  afterEach(() => servers.only.reset());
  afterAll(() => close());

  const gatewayOf = (more: object = {}) => makeGateway({ servers, settings: { only: { api } }, ...more }).gateway;
  const bodies = () => servers.only.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

  it('are shown to the model, and what it asks for is read by their schemas', async () => {
    servers.only.script({ reply: { toolCalls: [good, { name: 'list_files', arguments: '' }], usage } });

    const answer = await gatewayOf().completeWithTools(makeRequest(), TOOLS);

    expect(answer.calls).toEqual([
      { id: expect.any(String) as string, name: 'read_lines', input: GOOD },
      { id: expect.any(String) as string, name: 'list_files', input: {} },
    ]);
    expect(new Set(answer.calls.map(({ id }) => id)).size).toBe(2);
    expect(answer.usage).toEqual({ inputTokens: 50, outputTokens: 7 });
    expect(JSON.stringify(bodies()[0])).toContain('"description":"Reads lines of a file."');
  });

  it('are left alone by a model that only answers', async () => {
    servers.only.script({ reply: { text: 'It adds.' } });

    expect(await gatewayOf().completeWithTools(makeRequest(), TOOLS)).toMatchObject({ text: 'It adds.', calls: [] });
  });

  it('come back with what was wrong, once', async () => {
    const wrong = { name: 'read_lines', arguments: '{"path":"a.ts","first":0,"last":2}' };
    servers.only.script({ reply: { toolCalls: [wrong, good], usage } }, { reply: { toolCalls: [good], usage } });

    const answer = await gatewayOf().completeWithTools(makeRequest(), TOOLS);

    expect(answer.calls).toMatchObject([{ input: GOOD }]);
    expect(answer.usage).toEqual({ inputTokens: 100, outputTokens: 14 });
    const asked = JSON.stringify(bodies()[1]);
    expect(asked).toContain('- first: Too small');
    expect(asked).toContain('another call was refused');
    expect(asked).toContain(api === 'chat' ? '"tool_call_id"' : '"function_call_output"');
  });

  it.each([
    ['a tool that there is not', { name: 'delete_all', arguments: '{}' }],
    ['arguments that are no JSON', { name: 'read_lines', arguments: '{"path": "a.ts", "fi' }],
    ['arguments that nobody has asked for', { name: 'list_files', arguments: '{"force": true}' }],
  ])('are never called by %s', async (_what, call) => {
    servers.only.script({ times: 'always', reply: { toolCalls: [call] } });

    await expect(gatewayOf().completeWithTools(makeRequest(), TOOLS)).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
    });
    expect(servers.only.received).toHaveLength(2);
  });

  it('are asked for piece by piece in a stream', async () => {
    servers.only.script({ reply: { text: '', toolCalls: [good, { ...good, arguments: '{"path":"b"}' }], usage } });
    const tools = [{ name: 'read_lines', description: '', jsonSchema: { type: 'object' } }];

    const events: ModelEvent[] = await Array.fromAsync(gatewayOf().stream(makeRequest({ tools })));

    const end = events.at(-1);
    expect(end).toMatchObject({
      kind: 'end',
      answer: { toolCalls: [good, { name: 'read_lines', arguments: '{"path":"b"}' }], usage: { outputTokens: 7 } },
    });
  });

  it('are counted where the provider says nothing of tokens, and before anybody is asked', async () => {
    servers.only.script({ reply: { toolCalls: [good], withoutUsage: true } });
    const gateway = gatewayOf();
    const without = gateway.estimate(makeRequest()).inputTokens;

    const answer = await gateway.completeWithTools(makeRequest(), TOOLS);

    expect(answer.usage.inputTokens).toBeGreaterThan(without + 20);
    expect(answer.usage.outputTokens).toBeGreaterThan(10);
  });

  it('are another question than the same words without them, and their answers are kept', async () => {
    servers.only.script({ reply: { text: 'plain' } }, { reply: { toolCalls: [good] } });
    const gateway = gatewayOf();

    await gateway.complete(makeRequest());
    const first = await gateway.completeWithTools(makeRequest(), TOOLS);
    const again = await gateway.completeWithTools(makeRequest(), TOOLS);

    expect(first).toMatchObject({ cached: false, calls: [{ input: GOOD }] });
    expect(again).toMatchObject({ cached: true, cost: 0, calls: [{ input: GOOD }] });
    expect(servers.only.received).toHaveLength(2);
  });
});

it('go to no model that takes none', async () => {
  const { servers, close } = await startServers('only');
  const { gateway } = makeGateway({ servers, more: { models: [{ ...TEST_MODEL, takesTools: false }] } });

  await expect(gateway.completeWithTools(makeRequest(), TOOLS)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  expect(servers.only.received).toEqual([]);
  await close();
});
