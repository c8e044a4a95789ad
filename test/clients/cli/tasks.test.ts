import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { startModels, type ModelsEmulator } from '../../../local/models';
import { makeTree } from './support/make-tree';
import { runAurelis, startAurelis } from './support/run-aurelis';

const CART = 'export class Cart {\n  total(): number {\n    return 1;\n  }\n}\n';
/** Nothing listens at a port that only the system may open. */
const NOBODY = 'http://127.0.0.1:1/v1';
const SECRET = ['AKIA', 'QX7ZPLM4TNRB2SWD'].join('');

let folder: string;
beforeEach(() => {
  folder = makeTree({
    'src/cart.ts': CART,
    'tool.py': 'import os\nimport sys\n\nprint(sys.argv)\n',
    'secret/keys.ts': `export const key = '${SECRET}';\n`,
    '.aurelis.yaml': 'neverSend: ["secret/**"]\n',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const here = (args: string[], env: Record<string, string> = {}) => runAurelis(args, { cwd: folder, env });

describe('tasks without any model', () => {
  it('are done by rules, which say so', async () => {
    const { code, stdout, stderr } = await here(['explain', 'src/cart.ts']);

    expect(code).toBe(0);
    expect(stdout).toContain('export class Cart');
    expect(stderr).toContain('No model is configured');
    expect(stderr).toContain('By rules, 0.0000 USD.');
  });

  it('show what they would change, and change it with a copy when they are told to', async () => {
    const shown = await here(['document', 'src/cart.ts']);
    expect(shown.stdout).toContain('+++ b/src/cart.ts');
    expect(textOf('src/cart.ts')).toBe(CART);

    const { code, stderr } = await here(['document', 'src/cart.ts', '--apply', '--backup', 'before']);

    expect(code).toBe(0);
    expect(stderr).toContain('Changed src/cart.ts.');
    expect(textOf('src/cart.ts')).toContain('/**');
    expect(textOf('before/src/cart.ts')).toBe(CART);
  });

  it('write no test over one that is there, and say so before', async () => {
    writeFileSync(join(folder, 'src/fee.ts'), 'export function fee(): number {\n  return 1;\n}\n');
    writeFileSync(join(folder, 'src/fee.test.ts'), '// mine\n');

    const shown = await here(['test', 'src/fee.ts']);
    const { code, stderr } = await here(['test', 'src/fee.ts', '--apply']);
    const named = await here(['test', 'src/fee.ts', 'src/fee.test.ts']);

    expect(shown.stderr).toContain('warning: src/fee.test.ts would be left as it is: It is there already.');
    expect(code).toBe(2);
    expect(stderr).toContain('aurelis: src/fee.test.ts is left as it is: It is there already.');
    expect(textOf('src/fee.test.ts')).toBe('// mine\n');
    expect(named.stdout).toContain('There are tests already, to which rules add nothing: src/fee.test.ts.');
  });

  it('complete code on the empty line at the end of a file, as far as that is asked of rules', async () => {
    const { stderr } = await here(['complete', 'src/cart.ts', '--lines', '6']);

    expect(stderr).not.toContain('behind the end');
  });

  it('answer scripts as JSON', async () => {
    const { stdout } = await here(['review', 'src', '--json']);

    expect(JSON.parse(stdout)).toMatchObject({ task: 'review', provider: 'rules', cost_usd: 0 });
  });

  it.each([
    [['explain'], 'Name the files'],
    [['generate'], 'Say with --instruction'],
    [['explain', '../..'], 'outside of the current directory'],
    [['explain', 'nowhere.ts'], 'no such file'],
    [['explain', 'src/cart.ts', '--lines', '9-2'], 'It must be lines such as 10-25'],
    [['explain', 'src/cart.ts', '--lines', '7-9'], 'starts behind the end of its file, which has 6 lines'],
    [['explain', '.', '--lines', '1-2'], '--lines goes with one file'],
    [['explain', 'src/cart.ts', '--run', 'run_1'], 'go together'],
    [['generate', '--instruction', 'a queue'], 'Rules cannot generate code: that takes a model. Name yours'],
    [['complete', 'src/cart.ts', '--lines', '3', '--json'], 'Rules cannot complete code: that takes a model. Name'],
    [['complete', 'src/cart.ts', '--lines', '3', '--offline'], 'does not go with --offline'],
    [['explain', 'src/cart.ts', '--routes', 'tool.py'], 'it is not JSON'],
    [['explain', 'src/cart.ts', '--model-url', 'http://127.0.0.1:1/v1'], 'needs --model'],
    [['search', 'x', '--limit', '0'], 'whole number from 1 to 50'],
  ])('refuse %j', async (args, message) => {
    const { code, stderr } = await here(args);

    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('a search here', () => {
  it('finds code by the words of its names', async () => {
    const { code, stdout, stderr } = await here(['search', 'total of carts']);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^src\/cart\.ts:1-5 {2}Cart\n/);
    expect(stderr).toContain('No model for embeddings');
  });

  it('shows no secret, and ends with 1 where there is nothing', async () => {
    const found = await here(['search', 'key', '--json']);
    expect(found.stdout).toContain('[redacted]');
    expect(found.stdout).not.toContain(SECRET);

    expect((await here(['search', 'nowhereatall'])).code).toBe(1);
  });
});

describe('tasks with a model of the user', () => {
  let models: ModelsEmulator;
  beforeAll(async () => {
    models = await startModels();
  });
  afterAll(() => models.close());
  beforeEach(() => models.reset());
  const own = () => ['--model-url', `${models.url}/v1`, '--model', 'any'];

  it('are answered by it', async () => {
    models.script({ reply: { text: 'It counts to one.', usage: { input: 100, output: 10 } } });

    const { code, stdout, stderr } = await here(['explain', 'src/cart.ts', ...own()], { AURELIS_MODEL_KEY: 'hush' });

    expect(code).toBe(0);
    expect(stdout).toContain('It counts to one.');
    expect(stderr).toContain('By custom any, 100 tokens in, 10 out');
    expect(models.received[0]?.headers['authorization']).toBe('Bearer hush');
  });

  it('tell what would be sent without sending it', async () => {
    const { code, stderr } = await here(['explain', 'src/cart.ts', 'secret/keys.ts', '--dry-run', ...own()]);

    expect(code).toBe(0);
    expect(stderr).toContain('would send src/cart.ts:1-');
    expect(stderr).toContain('would not send secret/keys.ts: never-send');
    expect(stderr).toMatch(/would send \d+ bytes, \d+ tokens, to own for at most 0\.0000 USD\./);
    expect(models.received).toEqual([]);
  });

  it('ask nobody where they are offline', async () => {
    const { stderr } = await here(['explain', 'src/cart.ts', '--offline', ...own()]);

    expect(stderr).toContain('By rules');
    expect(models.received).toEqual([]);
  });

  it('fix by rules what they can, also where the model gives nonsense', async () => {
    models.script({ reply: { text: 'nonsense', usage: { input: 100, output: 10 } }, times: 'always' });

    const { code, stderr } = await here(['fix', '.', '--apply', ...own()]);

    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain('secret/keys.ts:1 secret/aws is not fixed: The model did not answer in the form');
    expect(stderr).toContain('tool.py:1 ruff/F401 fixed by rules, verified.');
    expect(stderr).toContain(`${100 * models.received.length} tokens in, ${10 * models.received.length} out`);
    expect(textOf('tool.py')).toBe('import sys\n\nprint(sys.argv)\n');
    expect(JSON.stringify(models.received)).not.toContain(SECRET);
  });

  it('say why a model gives no answer', async () => {
    const gone = await here(['explain', 'src/cart.ts', '--model-url', NOBODY.replace(':1/', ':2/'), '--model', 'any']);
    models.script({ failure: { kind: 'unauthorized' }, times: 'always' });
    const refused = await here(['explain', 'src/cart.ts', ...own()]);

    expect(gone.code).toBe(70);
    expect(gone.stderr).toContain('Its server cannot be reached: connection refused.');
    expect(refused.code).toBe(70);
    expect(refused.stderr).toContain('Its server answered 401: the key is missing, wrong, or not for this model.');
  });

  it('fix by rules what they can, also where no model is to be reached', async () => {
    const { code, stderr } = await here(['fix', '.', '--apply', '--model-url', NOBODY, '--model', 'any']);

    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain('warning: the model is left out: No model could answer.');
    expect(stderr).toContain('tool.py:1 ruff/F401 fixed by rules, verified.');
    expect(textOf('tool.py')).toBe('import sys\n\nprint(sys.argv)\n');
  });

  it('list the models', async () => {
    const { stdout } = await here(['models', ...own()]);

    expect(stdout).toMatch(/^own {2}custom any {2}ready/);
  });
});

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
    return here(args, { AURELIS_URL: url, AURELIS_API_KEY: 'aur_test' });
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

it('ends at once when it is interrupted while a model is silent', async () => {
  const models = await startModels({ steps: [{ hold: true }] });
  const running = startAurelis(['explain', 'src/cart.ts', '--model-url', `${models.url}/v1`, '--model', 'any'], {
    cwd: folder,
  });
  await models.until((received) => received.length > 0);

  running.process.kill('SIGINT');

  expect((await running.ended).code).toBe(130);
  await models.close();
});
