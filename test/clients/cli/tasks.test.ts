import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
