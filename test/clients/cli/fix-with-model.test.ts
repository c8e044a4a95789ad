import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

/** Nothing listens at a port that only the system may open: rules do what they can. */
const NOBODY = ['--model-url', 'http://127.0.0.1:1/v1', '--model', 'any'];
const UNUSED = 'import os\nimport sys\n\nprint(sys.argv)\n';
const MENDED = 'import sys\n\nprint(sys.argv)\n';

it('changes a file that begins with a byte order mark, as its patch says', async () => {
  const folder = makeTree({ 'tool.py': `\ufeff${UNUSED}` });
  const shown = await runAurelis(['fix', folder, ...NOBODY]);
  const other = makeTree({ 'tool.py': `\ufeff${UNUSED}` });

  const { stderr } = await runAurelis(['fix', folder, '--apply', ...NOBODY]);

  expect(stderr).toContain('1 findings fixed in 1 files');
  expect(readFileSync(join(folder, 'tool.py'), 'utf8')).toBe(`\ufeff${MENDED}`);
  writeFileSync(join(other, 'fix.patch'), shown.stdout);
  execFileSync('git', ['apply', '--unsafe-paths', 'fix.patch'], { cwd: other });
  expect(readFileSync(join(other, 'tool.py'), 'utf8')).toBe(`\ufeff${MENDED}`);
});

it('leaves text in UTF-16 as it is, and says so', async () => {
  const bytes = Buffer.from(`\ufeff${UNUSED}`, 'utf16le');
  const folder = makeTree({ 'wide.py': bytes });

  const { code, stderr } = await runAurelis(['fix', folder, '--apply', ...NOBODY]);

  expect(code).toBe(0);
  expect(stderr).toContain('warning: wide.py is left as it is: it is not text in UTF-8.');
  expect(readFileSync(join(folder, 'wide.py'))).toEqual(bytes);
});

it('is content where there is nothing to mend', async () => {
  const folder = makeTree({ 'fine.py': 'print(1)\n' });

  const { code, stdout } = await runAurelis(['fix', folder, '--json', ...NOBODY]);

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ patch: '', unfixed: [], cost_usd: 0 });
});

it('mends as many files as a model looks at together, those with the gravest findings first', async () => {
  const unused = Array.from({ length: 201 }, (_, index): [string, string] => [`a-${index}.py`, 'import os\n']);
  const folder = makeTree({ ...Object.fromEntries(unused), 'z.js': 'debugger;\n' });

  const { code, stdout, stderr } = await runAurelis(['fix', folder, ...NOBODY]);

  expect(code).toBe(0);
  expect(stderr).toContain('warning: 2 files with findings are too many for once and are left for the next time.');
  expect(stdout).toContain('--- a/z.js');
});
