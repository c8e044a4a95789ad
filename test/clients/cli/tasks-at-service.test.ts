import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const CART = 'export class Cart {\n  total(): number {\n    return 1;\n  }\n}\n';

let folder: string;
beforeEach(() => {
  folder = makeTree({ 'src/cart.ts': CART });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('tasks at a service', () => {
  const ANSWER = {
    task: 'explain',
    provider: 'azure-openai',
    model: 'large',
    cached: false,
    text: 'One two.',
    edits: [{ path: 'src/cart.ts', search: 'return 1;', replace: 'return 2;' }],
    receipts: [],
    comments: [],
    egress: { sent: true, parts: [], redactions: {}, withheld: [], total_bytes: 1 },
    usage: { input_tokens: 7, output_tokens: 3 },
    cost_usd: 0.5,
    fallbacks: [],
  };
  let service: Server;
  let asked: { path: string; body: string; accept: string }[];
  let respond: (path: string) => string;

  beforeEach(async () => {
    asked = [];
    respond = () =>
      `: still at work\n\nevent: text\ndata: {"text":"One "}\n\nevent: text\ndata: {"text":"two."}\n\nevent: end\ndata: ${JSON.stringify(ANSWER)}\n\n`;
    service = createServer((request, response) => {
      void text(request).then((body) => {
        asked.push({ path: request.url ?? '', body, accept: request.headers.accept ?? '' });
        response.writeHead(200, { 'content-type': 'text/event-stream' }).end(respond(request.url ?? ''));
      });
    });
    await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => new Promise((closed) => service.close(closed)));

  const there = (args: string[]) => {
    const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    return runAurelis(args, { cwd: folder, env: { AURELIS_URL: url, AURELIS_API_KEY: 'aur_test' } });
  };

  it('are streamed, and what they change is written here', async () => {
    const { code, stdout, stderr } = await there(['explain', 'src/cart.ts', '--service', '--apply']);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^One two\.\n--- a\/src\/cart\.ts\n/);
    expect(stderr).toContain('By azure-openai large, 7 tokens in, 3 out, 0.5000 USD.');
    expect(textOf('src/cart.ts')).toContain('return 2;');
    expect(asked).toMatchObject([{ path: '/api/v1/explain', accept: 'text/event-stream' }]);
    expect(JSON.parse(asked[0]!.body)).toEqual({ files: [{ path: 'src/cart.ts', text: CART }] });
  });

  it.each(['../evil.ts', 'link/evil.ts', '.git/hooks/pre-commit', '/tmp/aurelis-evil.ts'])(
    'never write %s',
    async (path) => {
      const outside = makeTree({});
      symlinkSync(outside, join(folder, 'link'));
      const edits = [{ path, search: '', replace: 'x' }];
      respond = () => `event: end\ndata: ${JSON.stringify({ ...ANSWER, edits })}\n\n`;

      const { code, stderr } = await there(['explain', 'src/cart.ts', '--service', '--apply']);

      expect(code).toBe(2);
      expect(stderr).toContain('outside of what it is about');
      expect(existsSync(join(folder, path))).toBe(false);
      rmSync(outside, { recursive: true });
    },
  );

  it.each(['link/kept.txt', '.git/config', 'src/../../kept.txt'])('never mend %s', async (path) => {
    const outside = makeTree({ 'kept.txt': 'one' });
    symlinkSync(outside, join(folder, 'link'));
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/config'), 'one');
    const edits = [{ path, search: 'one', replace: 'two' }];
    respond = () => `event: end\ndata: ${JSON.stringify({ ...ANSWER, task: 'fix', edits })}\n\n`;

    const { code, stderr } = await there(['fix', '.', '--run', 'run_1', '--finding', 'f', '--apply']);

    expect(code).toBe(2);
    expect(stderr).toContain('does not apply');
    expect(readFileSync(join(outside, 'kept.txt'), 'utf8')).toBe('one');
    expect(textOf('.git/config')).toBe('one');
    rmSync(outside, { recursive: true });
  });

  it('say why there is no fix where the answer brings none', async () => {
    const text = 'No fix passed: the value is used elsewhere.';
    respond = () => `event: end\ndata: ${JSON.stringify({ ...ANSWER, task: 'fix', text, edits: [] })}\n\n`;

    const { code, stdout, stderr } = await there(['fix', '.', '--run', 'run_1', '--finding', 'f', '--apply']);

    expect(code).toBe(0);
    expect(stdout).toContain(text);
    expect(stderr).not.toContain('apply');
  });

  it('end the reason why a fix does not apply with one full stop', async () => {
    const edits = [{ path: 'src/cart.ts', search: 'not there', replace: 'two' }];
    respond = () => `event: end\ndata: ${JSON.stringify({ ...ANSWER, task: 'fix', edits })}\n\n`;

    const { code, stderr } = await there(['fix', '.', '--run', 'run_1', '--finding', 'f']);

    expect(code).toBe(2);
    expect(stderr).toContain('Copy it character by character. Is it the source of the run, unchanged since?');
  });

  it('end with 70 where the answer is cut off or an error comes in the middle', async () => {
    respond = () => 'event: text\ndata: {"text":"One "}\n\n';
    const cut = await there(['explain', 'src/cart.ts', '--service']);
    expect(cut).toMatchObject({ code: 70, stderr: expect.stringContaining('cut off') as string });

    const envelope = {
      success: false,
      error: { code: 'UPSTREAM_UNAVAILABLE', message: 'No model answers.', details: [] },
      metadata: { request_id: 'r', timestamp: '2030-01-01T00:00:00.000Z', version: '1' },
    };
    respond = () => `event: error\ndata: ${JSON.stringify(envelope)}\n\n`;
    const failed = await there(['explain', 'src/cart.ts', '--service']);
    expect(failed).toMatchObject({ code: 70, stderr: expect.stringContaining('No model answers.') as string });
  });
});
