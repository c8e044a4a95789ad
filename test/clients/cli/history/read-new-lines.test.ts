import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDiff, readNewLines } from '../../../../clients/cli/src/history/read-new-lines';
import { makeTree } from '../support/make-tree';

it('reads the new side of each hunk', () => {
  const diff = [
    'diff --git a/a b.ts b/a b.ts',
    'index 1..2 100644',
    '--- a/a b.ts\t',
    '+++ b/a b.ts\t',
    '@@ -3,2 +3,0 @@ function',
    '-x',
    '-y',
    '@@ -9 +7,2 @@',
    '-z',
    '+z1',
    '+z2',
    'diff --git "a/\\303\\274\\".ts" "b/\\303\\274\\".ts"',
    '--- /dev/null',
    '+++ "b/q\\".ts"',
    '@@ -0,0 +1 @@',
    '+one',
    '\\ No newline at end of file',
    'diff --git a/gone.ts b/gone.ts',
    '--- a/gone.ts',
    '+++ /dev/null',
    '@@ -1 +0,0 @@',
    '-one',
    '',
  ].join('\n');

  expect([...parseDiff(diff)]).toEqual([
    ['a b.ts', [7, 8]],
    ['q".ts', [1, 1]],
  ]);
});

it('takes no line of a file for the head of another', () => {
  const diff = '--- a/a.md\n+++ b/a.md\n@@ -1 +1,2 @@\n--- a/c\n+++ b/x.ts\n+@@ -1 +1,9 @@\n@@ -9,0 +11 @@\n+x\n';

  expect([...parseDiff(diff)]).toEqual([['a.md', [1, 2, 11, 11]]]);
});

describe('with a submodule', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd, stdio: 'ignore' });
  const commitAll = (cwd: string): void => {
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--message', 'Go on');
  };
  const { signal } = new AbortController();

  /** A repository with the file `a.js` in its first commit, and the submodule `part` with the file `b.js` in its second. */
  function makeRepository(): { folder: string; submodule: string } {
    const folder = makeTree({ 'a.js': 'a;\n' });
    const submodule = join(folder, 'part');
    mkdirSync(submodule);
    git(submodule, 'init');
    writeFileSync(join(submodule, 'b.js'), 'b;\n');
    commitAll(submodule);
    git(folder, 'init');
    git(folder, 'add', 'a.js');
    git(folder, 'commit', '--message', 'Start');
    commitAll(folder);
    return { folder, submodule };
  }

  it('reads its new lines, too', async () => {
    const { folder, submodule } = makeRepository();
    writeFileSync(join(submodule, 'b.js'), 'b;\nc;\n');

    const [added, changed] = [await readNewLines(folder, 'HEAD~1', signal), await readNewLines(folder, 'HEAD', signal)];

    expect(added?.get('part/b.js')).toEqual([1, 2]);
    expect(changed).toEqual(new Map([['part/b.js', [2, 2]]]));
  });

  it('reads the lines around it where nobody checked it out', async () => {
    const { folder, submodule } = makeRepository();
    rmSync(submodule, { recursive: true });
    mkdirSync(submodule);
    writeFileSync(join(folder, 'a.js'), 'a;\nd;\n');

    expect(await readNewLines(folder, 'HEAD', signal)).toEqual(new Map([['a.js', [2, 2]]]));
  });

  it('takes all of it for new where the commit of before was not fetched', async () => {
    const { folder, submodule } = makeRepository();
    rmSync(join(submodule, '.git'), { recursive: true });
    git(submodule, 'init');
    writeFileSync(join(submodule, 'c.js'), 'c;\n');
    commitAll(submodule);

    const lines = await readNewLines(folder, 'HEAD', signal);

    expect(lines?.get('part/b.js')).toEqual(lines?.get('part/c.js'));
    expect(lines?.get('part/b.js')?.[0]).toBe(1);
  });
});
