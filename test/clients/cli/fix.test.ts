import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const UNUSED = 'import os\nimport sys\n\nprint(sys.argv)\n';
const SUPPRESSED = 'import os  # aurelis-ignore ruff/F401 -- loaded for what it does\n\nprint(1)\n';

let folder: string;
beforeEach(() => {
  folder = makeTree({ 'tool.py': `\ufeff${UNUSED}`, 'kept.py': SUPPRESSED, 'fine.py': 'print(2)\n' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

it('shows a patch that git takes, and changes nothing', async () => {
  const { code, stdout, stderr } = await runAurelis(['fix', folder]);

  expect(code).toBe(0);
  expect(stderr).toContain('1 finding can be mended in 1 file; --apply does it.');
  expect(textOf('tool.py')).toBe(`\ufeff${UNUSED}`);
  writeFileSync(join(folder, 'fix.patch'), stdout);
  execFileSync('git', ['apply', '--unsafe-paths', 'fix.patch'], { cwd: folder });
  expect(textOf('tool.py')).toBe('\ufeffimport sys\n\nprint(sys.argv)\n');
});

it('writes names with spaces so that every tool that takes patches finds the file', async () => {
  const spaced = makeTree({ 'a b/c d.py': UNUSED });

  const { stdout } = await runAurelis(['fix', spaced]);

  expect(stdout).toMatch(/^--- a\/a b\/c d\.py\t\n\+\+\+ b\/a b\/c d\.py\t\n/);
  writeFileSync(join(spaced, 'fix.patch'), stdout);
  execFileSync('git', ['apply', '--unsafe-paths', 'fix.patch'], { cwd: spaced });
  expect(readFileSync(join(spaced, 'a b/c d.py'), 'utf8')).not.toContain('import os');
  rmSync(spaced, { recursive: true, force: true });
});

describe('what counts where', () => {
  const PYTHON = 'import os\n\nif len("a") is 1:\n    print(f"a")\n';
  const JAVA = 'class ATest { @Test void a() { assertEquals(a.b(), 3); } }\n';
  let tree: string;
  afterEach(() => rmSync(tree, { recursive: true, force: true }));

  it('is not mended by a rule that the settings turn off', async () => {
    tree = makeTree({ 'a.py': PYTHON, '.aurelis.yaml': 'rules: { ruff/F401: off, ruff/F632: off }\n' });

    const { stdout } = await runAurelis(['fix', tree]);

    expect(stdout).toContain('+    print("a")');
    expect(stdout).not.toMatch(/^[-+](?:import|if)/m);
  });

  it('is mended by a rule that the settings turn on', async () => {
    tree = makeTree({ 'ATest.java': JAVA, '.aurelis.yaml': 'rules: { java/swapped-assert-arguments: on }\n' });

    const { stdout } = await runAurelis(['fix', tree]);

    expect(stdout).toContain('+class ATest { @Test void a() { assertEquals(3, a.b()); } }');
  });

  it('is mended by rules of the kinds that are asked for, and by no others in the same file', async () => {
    tree = makeTree({ 'a.py': PYTHON });

    const { stdout } = await runAurelis(['fix', tree, '--kinds', 'semantic']);

    expect(stdout).toContain('+if len("a") == 1:');
    expect(stdout).not.toMatch(/^[-+](?:import| {4}print)/m);
  });

  it('keeps no change that brings a finding of a rule that the settings turn on', async () => {
    const text = 'def f(a):\n    try:\n        a()\n    except ValueError:\n        TypeError("no")\n';
    tree = makeTree({ 'a.py': text, '.aurelis.yaml': 'rules: { ruff/B904: on }\n' });

    const { stdout, stderr } = await runAurelis(['fix', tree]);

    expect(stdout).toBe('');
    expect(stderr).toContain('ruff/PLW0133 is not mended: it brings a finding of ruff/B904.');
  });
});

it('changes files with --apply, keeps their mark and mode, and a copy where it is told to', async () => {
  const backup = join(folder, 'before');
  chmodSync(join(folder, 'tool.py'), 0o666);

  const { code, stderr } = await runAurelis(['fix', folder, '--apply', '--backup', backup]);

  expect(code).toBe(0);
  expect(stderr).toContain('1 finding mended in 1 file.');
  expect(textOf('tool.py')).toBe('\ufeffimport sys\n\nprint(sys.argv)\n');
  expect(textOf('before/tool.py')).toBe(`\ufeff${UNUSED}`);
  expect(statSync(join(folder, 'tool.py')).mode & 0o777).toBe(0o666);
});

it('mends more files than a process may have open', async () => {
  for (let index = 0; index < 300; index++) writeFileSync(join(folder, `unused-${index}.py`), 'import os\n');

  const { code, stderr } = await runAurelis(['fix', folder], { openFiles: 128 });

  expect(code).toBe(0);
  expect(stderr).toContain('301 findings can be mended in 301 files');
});

it('writes every file that can be written, says which cannot, and ends with 2', async () => {
  writeFileSync(join(folder, 'able.py'), UNUSED);
  const backup = makeTree({ 'tool.py/in-the-way': '' });

  const { code, stderr } = await runAurelis(['fix', folder, '--apply', '--backup', backup]);

  expect(code).toBe(2);
  expect(stderr).toContain(
    'aurelis: tool.py is left as it is: it cannot be written: illegal operation on a directory.',
  );
  expect(stderr).toContain('1 finding mended in 1 file.');
  expect(textOf('tool.py')).toBe(`\ufeff${UNUSED}`);
  expect(textOf('able.py')).toBe('import sys\n\nprint(sys.argv)\n');
});

it('leaves suppressed findings as they are', async () => {
  await runAurelis(['fix', folder, '--apply']);

  expect(textOf('kept.py')).toBe(SUPPRESSED);
});

it('mends by the rules it is given alone, and tells scripts what it did', async () => {
  const other = await runAurelis(['fix', folder, '--rules', 'oxlint/*', '--json']);
  const own = await runAurelis(['fix', folder, '--rules', 'ruff/F401', '--json']);

  expect(JSON.parse(other.stdout)).toEqual({ files: [], refused: [] });
  expect(JSON.parse(own.stdout)).toMatchObject({
    files: [{ path: 'tool.py', applied: false, mended: [{ rule_id: 'ruff/F401', line: 1 }] }],
    refused: [],
  });
});

it.each([
  [['--rules', 'ruff/F4o1'], 'There is no rule ruff/F4o1'],
  [['--rules', 'a,,b'], 'It must be a list without empty items'],
])('refuses %j', async (more, message) => {
  const { code, stderr } = await runAurelis(['fix', folder, ...more]);

  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
