import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTree } from '../support/make-tree';
import { runAurelis, startAurelis, type Outcome, type RunningAurelis } from '../support/run-aurelis';

const SHOP = {
  'shop.py': 'import os\nimport pickle\n\n\ndef load(text):\n    return pickle.loads(text)\n',
  'cart.js': 'debugger;\nmodule.exports = {};\n',
};

function shell(folder: string, ...lines: string[]): Promise<Outcome> {
  return runAurelis(['shell', folder], { input: `${lines.join('\n')}\n` });
}

it('lists, shows and explains what was found, by numbers', async () => {
  const folder = makeTree(SHOP);

  const { code, stdout, stderr } = await shell(
    folder,
    'list',
    '',
    '# a comment',
    '1',
    'why 2',
    'list security',
    'files',
  );

  expect({ code, stderr }).toMatchObject({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^3 findings \(1 error, 1 warning, 1 note\) in 2 files\.\n/);
  expect(stdout).toContain('1  error   shop.py:6 ');
  expect(stdout).toContain('2  warning cart.js:1 ');
  expect(stdout).toContain('shop.py\n  6:12     error ');
  expect(stdout).toContain('| return pickle.loads(text)\n');
  expect(stdout).toContain('CWE-502 ');
  expect(stdout).toContain('oxlint/no-debugger\n  semantic, warning');
  expect(stdout).toMatch(/2 {2}shop\.py\n1 {2}cart\.js\n$/);
  expect(stdout).not.toContain('aurelis>');
});

it('shows fixes, applies the ones it has shown, and tells what they brought', async () => {
  const folder = makeTree(SHOP);

  const { code, stdout } = await shell(folder, 'fix ruff/*', 'fix 2', 'apply', 'list');

  expect(code).toBe(0);
  expect(stdout).toContain('-import os\n');
  expect(stdout).toContain('-debugger;\n');
  expect(stdout).toContain('1 file changed.\ngone  cart.js:1 ');
  expect(stdout).toContain('2 findings (1 error, 1 note): 0 new, 1 gone.');
  // Of two fixes that were shown, the last one is applied.
  expect(readFileSync(join(folder, 'cart.js'), 'utf8')).toBe('module.exports = {};\n');
  expect(readFileSync(join(folder, 'shop.py'), 'utf8')).toBe(SHOP['shop.py']);
});

it('goes on after what it does not understand, and ends with its code where nobody was there to see', async () => {
  const folder = makeTree(SHOP);

  const lines = [
    'frob',
    '9',
    'show',
    'explain no/such',
    'fix',
    'fix 1',
    'apply',
    'list nowhere',
    'more',
    'list "',
    'rules',
  ];
  const { code, stdout, stderr } = await shell(folder, ...lines);

  expect(code).toBe(2);
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(/^aurelis: There is no command frob\. There are: list, .*, quit\.$/) as string,
    'aurelis: There is no finding 9: findings are 1 to 3, see "list".',
    'aurelis: Name one finding by its number, as "list" shows it.',
    expect.stringContaining('no/such') as string,
    'aurelis: Say which findings: by number, or "fix fixable" for all that can.',
    'aurelis: There is nothing to apply: "fix" shows it first.',
    'aurelis: A quote has no end.',
    '',
  ]);
  expect(stdout).toContain('There is no finding for nowhere.\nThat was all.\n');
  expect(stdout).toMatch(/1 {2}ruff\/S301\n/);
});

it('takes a fix that nobody has seen for wrong usage', async () => {
  const folder = makeTree(SHOP);

  const { code, stderr } = await shell(folder, 'apply');

  expect(code).toBe(2);
  expect(stderr).toContain('There is nothing to apply');
  expect(readFileSync(join(folder, 'cart.js'), 'utf8')).toBe(SHOP['cart.js']);
});

it('pages long lists', async () => {
  const many = makeTree({ 'many.js': 'debugger;\n'.repeat(45) });

  const { stdout } = await shell(many, 'list', 'more', 'more', 'more', 'quit', 'list');

  expect(stdout).toContain('\n20  warning many.js:20 ');
  expect(stdout).toContain('\n25 others behind them: "more".\n21  ');
  expect(stdout).toMatch(/\n45 {2}warning many\.js:45 .*\nThat was all\.\n$/);
});

it('shows what would do something to a terminal, and does not do it', async () => {
  const folder = makeTree({ 'evil.js': 'debugger;\n// \u001B[2Jevil \u202Etxet\n' });

  const { stdout } = await shell(folder, 'fix 1', 'search evil');

  expect(stdout).toContain('-debugger;\n // \\u{001B}[2Jevil \\u{202E}txet\n');
  expect(stdout).not.toMatch(/[\u001B\u202E]/);
});

it('finds code by words', async () => {
  const { code, stdout } = await shell(makeTree(SHOP), 'search load text');

  expect(code).toBe(0);
  expect(stdout).toMatch(/\nshop\.py:\d+-\d+\n.*pickle\.loads/s);
});

it('knows of a file that was changed while somebody applies a fix', async () => {
  const folder = makeTree(SHOP);
  const running = startAurelis(['shell', folder], { keepsInputOpen: true });
  running.process.stdin.write('fix 2\n');
  await running.prints(/"apply" does it/);
  writeFileSync(join(folder, 'cart.js'), 'debugger;\nmine();\n');

  running.process.stdin.end('apply\n');
  const { stdout, stderr } = await running.ended;

  expect(stderr).toContain('cart.js was changed meanwhile and is left as it is.');
  expect(stdout).toContain('0 files changed.');
  expect(readFileSync(join(folder, 'cart.js'), 'utf8')).toBe('debugger;\nmine();\n');
});

it('ends at once when it is told to while it waits for a line', async () => {
  const running = startAurelis(['shell', makeTree(SHOP)], { keepsInputOpen: true });
  await running.prints(/3 findings/);

  running.process.kill('SIGTERM');

  expect((await running.ended).code).toBe(143);
});

it.each([
  [['shell', 'nowhere'], 'no such file'],
  [['shell', '.', '--workers', '0'], '--workers'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await runAurelis(args, { cwd: makeTree({}), input: '' });

  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

describe('on a terminal', () => {
  const CTRL_C = '\u0003';
  const CTRL_D = '\u0004';
  const UP = '\u001B[A';

  const open = new Set<RunningAurelis>();
  afterEach(() => {
    for (const { process: left } of open) left.kill('SIGKILL');
    open.clear();
  });

  async function onTerminal(folder: string): Promise<{ running: RunningAurelis; type: (keys: string) => void }> {
    const running = startAurelis(['shell', folder, '--no-color'], {
      ...{ keepsInputOpen: true, nodeFlags: ['--require', join(__dirname, '../support/fake-keyboard.cjs')] },
      env: { AURELIS_CACHE_DIR: join(folder, '.cache') },
    });
    open.add(running);
    await running.prints(/aurelis> /);
    return { running, type: (keys) => void running.process.stdin.write(keys) };
  }

  it('completes words, keeps what was typed for the next time, and ends with Ctrl-D', async () => {
    const folder = makeTree(SHOP);
    const first = await onTerminal(folder);
    // A tabulator among other keys is text that somebody pastes.
    first.type('li');
    await first.running.prints(/aurelis> .*li$/);
    first.type('\t');
    await first.running.prints(/list $/);
    first.type('errors\r');
    await first.running.prints(/1 +error +shop\.py/);
    first.type(CTRL_D);
    expect((await first.running.ended).code).toBe(0);

    const second = await onTerminal(folder);
    second.type(`${UP}\r`);
    await second.running.prints(/1 +error +shop\.py/);
    second.type('frob\r');
    await second.running.says(/There is no command frob/);
    second.type('quit\r');

    // Whoever sits there has read it.
    expect((await second.running.ended).code).toBe(0);
  });

  it('takes a line away with Ctrl-C, says how to leave on an empty one, and ends a command with it', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`f${index}.py`, `a = ${index}\n`]));
    const folder = makeTree({ ...SHOP, ...many });
    const { running, type } = await onTerminal(folder);

    type(`frob${CTRL_C}${CTRL_C}`);
    await running.says(/"quit" or Ctrl-D ends the shell/);
    type(`search load text\r${CTRL_C}`);
    await running.says(/It was interrupted/);
    type('list errors\r');
    await running.prints(/1 +error +shop\.py/);
    type('quit\r');

    const { code, stderr } = await running.ended;
    expect(code).toBe(0);
    expect(stderr).not.toContain('frob');
  });
});
