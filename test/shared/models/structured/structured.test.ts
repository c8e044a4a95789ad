import { z } from 'zod';
import type { ModelsEmulator } from '../../../../local/models';
import { FailedCall } from '../../../../shared/models';
import { makeGateway, makeRequest, startServers, TEST_MODEL } from '../../../support/model-gateway';

const OUTPUT = { name: 'verdict', schema: z.strictObject({ level: z.enum(['low', 'high']), lines: z.array(z.int()) }) };
const GOOD = '{"level":"high","lines":[3]}';

describe('structured answers', () => {
  let servers: { only: ModelsEmulator };
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ servers, close } = await startServers('only'));
  });
  afterEach(() => servers.only.reset());
  afterAll(() => close());

  const reply = (text: string) => ({ reply: { text, usage: { input: 10, output: 5 } } });
  const sent = (index: number): unknown => JSON.parse(servers.only.received[index]?.body ?? 'null');

  it('are asked for by a schema and read by it', async () => {
    servers.only.script(reply(GOOD));
    const { gateway } = makeGateway({ servers });

    const { value, cost } = await gateway.completeStructured(makeRequest(), OUTPUT);

    expect(value).toEqual({ level: 'high', lines: [3] });
    expect(cost).toBeCloseTo(20 / 1e6, 12);
    expect(sent(0)).toMatchObject({
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'verdict', schema: { type: 'object', required: ['level', 'lines'] } },
      },
    });
  });

  it('may stand in a fence', async () => {
    servers.only.script(reply(`\`\`\`json\n${GOOD}\n\`\`\``));
    const { gateway } = makeGateway({ servers });

    expect((await gateway.completeStructured(makeRequest(), OUTPUT)).value.level).toBe('high');
  });

  it.each([
    ['is no JSON', 'Certainly! The level is high.'],
    ['does not fit', '{"level":"medium","lines":["3"]}'],
    ['holds more than was asked for', '{"level":"high","lines":[],"url":"https://evil.example"}'],
  ])('are asked for once more when the first %s, with what is wrong', async (_name, text) => {
    servers.only.script(reply(text), reply(GOOD));
    const { gateway, ledger } = makeGateway({ servers });

    const { value, cost, usage } = await gateway.completeStructured(makeRequest(), OUTPUT);

    expect(value).toEqual({ level: 'high', lines: [3] });
    expect(usage).toEqual({ inputTokens: 20, outputTokens: 10 });
    expect(cost).toBeCloseTo(40 / 1e6, 12);
    expect(sent(1)).toMatchObject({
      messages: [
        { role: 'user' },
        { role: 'assistant', content: text },
        { role: 'user', content: expect.stringContaining('does not fit the JSON schema') as string },
      ],
    });
    expect(ledger.records()).toHaveLength(2);
  });

  it('fail clearly when the second does not fit either, and are not kept', async () => {
    servers.only.script({ times: 2, ...reply('no') }, reply(GOOD));
    const { gateway } = makeGateway({ servers });

    const asked = gateway.completeStructured(makeRequest(), OUTPUT);

    await expect(asked).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      details: [{ field: '', issue: 'the answer is not JSON' }],
    });
    expect((await gateway.completeStructured(makeRequest(), OUTPUT)).cached).toBe(false);
  });

  it.each([
    ['the second does not fit either', reply('no'), 2],
    ['nothing answers any more', { failure: { kind: 'unauthorized' as const } }, 1],
  ])('tell what was charged when they fail because %s', async (_name, second, charged) => {
    servers.only.script(reply('no'), second);
    const { gateway } = makeGateway({ servers });

    const error: unknown = await gateway.completeStructured(makeRequest(), OUTPUT).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(FailedCall);
    const { spent } = error as FailedCall;
    expect(spent.usage).toEqual({ inputTokens: 10 * charged, outputTokens: 5 * charged });
    expect(spent.cost).toBeCloseTo((20 * charged) / 1e6, 12);
  });

  it('are kept once they fit, also after a repair', async () => {
    servers.only.script(reply('no'), reply(GOOD));
    const { gateway } = makeGateway({ servers });
    await gateway.completeStructured(makeRequest(), OUTPUT);

    const again = await gateway.completeStructured(makeRequest(), OUTPUT);

    expect(again).toMatchObject({ cached: true, cost: 0, value: { level: 'high' } });
    expect(servers.only.received).toHaveLength(2);
  });

  it('are another question than the same words without a schema', async () => {
    servers.only.script(reply('plain'), reply(GOOD));
    const { gateway } = makeGateway({ servers });

    expect((await gateway.complete(makeRequest())).text).toBe('plain');
    expect((await gateway.completeStructured(makeRequest(), OUTPUT)).value.level).toBe('high');
  });

  it('show the schema to a model that cannot be held to it', async () => {
    servers.only.script(reply(GOOD));
    const models = [{ ...TEST_MODEL, json: 'object' }];
    const { gateway } = makeGateway({ servers, more: { models } });

    await gateway.completeStructured(makeRequest(), OUTPUT);

    expect(sent(0)).toMatchObject({
      response_format: { type: 'json_object' },
      messages: [{ role: 'system', content: expect.stringMatching(/JSON schema:\n.*"level"/) as string }, {}],
    });
  });
});
