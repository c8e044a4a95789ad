import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const Report = z.object({
  findings: z.array(z.object({ path: z.string(), ruleId: z.string() })),
  skipped: z.array(z.object({ path: z.string(), reason: z.string() })),
});

const FLAGGED = 'import os\n';
const OPTION_LIKE = ['--output=x.py', '-rf.py', '--upload-pack=touch x.py'];

let folder: string;
let outside: string;
let markers: string;
let server: Server;
beforeEach(async () => {
  outside = makeTree({ 'secret.py': FLAGGED });
  markers = makeTree({});
  folder = makeTree({
    ...hostileConfiguration(),
    'a.py': FLAGGED,
    // Of what is ignored git is asked whether it is tracked.
    '.gitignore': 'ignored/\n',
    'ignored/a.py': FLAGGED,
    '.gitattributes': '* filter=evil diff=evil\n*.py filter=x=y\n',
    '.gitmodules': '[submodule "a"]\n\tpath = ../../a\n\turl = -u./b\n',
    ...Object.fromEntries(OPTION_LIKE.map((name) => [name, FLAGGED])),
  });
  git('init', '--initial-branch', 'main');
  addSubmodule();
  git('add', '.');
  git('commit', '--message', 'Start');
  setTraps();
  symlinkSync(outside, join(folder, 'leads-out'));
  symlinkSync(join(outside, 'secret.py'), join(folder, 'link.py'));
  execFileSync('mkfifo', [join(folder, 'pipe.py')]);
  server = createServer();
  await new Promise<void>((resolve) => server.listen(join(folder, 'socket.py'), resolve));
  // What git holds for changed it looks at again, and that is when it asks the programs of the repository.
  utimesSync(join(folder, 'a.py'), 1, 1);
});
afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())));

function git(...args: string[]): void {
  gitIn(folder, ...args);
}

function gitIn(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd, stdio: 'ignore' });
}

/** A repository in the repository has settings of its own, and git asks it whether it changed. */
function addSubmodule(): void {
  const submodule = join(folder, 'submodule');
  mkdirSync(submodule);
  writeFileSync(join(submodule, 'b.py'), 'print(1)\n');
  gitIn(submodule, 'init', '--initial-branch', 'main');
  gitIn(submodule, 'add', '.');
  gitIn(submodule, 'commit', '--message', 'Start');
  writeFileSync(join(submodule, '.gitattributes'), '* filter=inner diff=inner\n');
  gitIn(submodule, 'config', 'filter.inner.clean', trap('clean-of-submodule'));
  gitIn(submodule, 'config', 'diff.inner.textconv', trap('textconv-of-submodule'));
  gitIn(submodule, 'config', 'diff.inner.command', trap('command-of-submodule'));
  utimesSync(join(submodule, 'b.py'), 1, 1);
}

const trap = (name: string) => `touch '${join(markers, name)}'; cat`;
const traceOf = (name: string) => JSON.stringify(join(markers, name));

/** Settings and code that tools load by themselves, where nobody stops them. */
function hostileConfiguration(): Record<string, string> {
  const code = `require('node:fs').writeFileSync(${traceOf('javascript')}, '');`;
  const module = `import { writeFileSync } from 'node:fs'; writeFileSync(${traceOf('module')}, ''); export default {};`;
  const python = `open(${traceOf('python')}, 'w')\n`;
  return {
    'plugin.cjs': code,
    '.eslintrc.js': code,
    '.html-validate.cjs': code,
    'stylelint.config.cjs': code,
    '.markdownlint.cjs': code,
    'eslint.config.js': module,
    'eslint.config.mjs': module,
    'prettier.config.mjs': module,
    '.oxlintrc.json': '{"jsPlugins":["./plugin.cjs"],"ignorePatterns":["**"]}',
    '.secretlintrc.json': '{"rules":[{"id":"./plugin.cjs"}]}',
    '.stylelintrc.json': '{"plugins":["./plugin.cjs"]}',
    '.htmlvalidate.json': '{"plugins":["./plugin.cjs"]}',
    '.npmrc': 'script-shell=./plugin.cjs\nnode-options=--require=./plugin.cjs\n',
    'package.json': '{"scripts":{"preinstall":"node plugin.cjs","prepare":"node plugin.cjs"}}',
    'ruff.toml': 'extend = "./pyproject.toml"\n[lint]\nselect = []\n',
    'pyproject.toml': '[tool.ruff]\nexclude = ["*"]\n',
    'conftest.py': python,
    'sitecustomize.py': python,
    'node_modules/oxlint/bin/oxlint': code,
    git: `#!/bin/sh\ntouch ${traceOf('git')}\n`,
  };
}

/** Whatever git can be told by a repository to start. */
function setTraps(): void {
  const hooks = join(folder, '.git/hooks-of-theirs');
  mkdirSync(hooks);
  for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'post-checkout']) {
    writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch ${traceOf(`hook-${hook}`)}\n`, { mode: 0o755 });
  }
  const included = join(folder, '.git/included');
  writeFileSync(included, `[filter "included"]\n\tclean = "${trap('included')}"\n`);
  appendFileSync(join(folder, '.git/info/attributes'), '*.toml filter=included\n');
  const settings: readonly (readonly [key: string, value: string])[] = [
    ['include.path', included],
    ['core.fsmonitor', join(hooks, 'fsmonitor-watchman')],
    ['core.hooksPath', hooks],
    ['core.sshCommand', trap('ssh')],
    ['core.gitProxy', trap('proxy')],
    ['core.pager', trap('pager')],
    ['core.editor', trap('editor')],
    ['core.alternateRefsCommand', trap('alternates')],
    ['pager.log', trap('pager-log')],
    ['pager.diff', trap('pager-diff')],
    ['diff.external', trap('external')],
    ['diff.submodule', 'diff'],
    ['diff.evil.textconv', trap('textconv')],
    ['diff.evil.command', trap('diff-command')],
    ['filter.evil.clean', trap('clean')],
    ['filter.evil.smudge', trap('smudge')],
    ['filter.x=y.clean', trap('clean-of-x')],
    ['filter.x=y.process', trap('process-of-x')],
    ['filter.x=y.required', 'true'],
    ['alias.log', `!${trap('alias')}`],
    ['alias.diff', `!${trap('alias')}`],
    ['alias.ls-files', `!${trap('alias')}`],
    ['gpg.program', trap('gpg')],
    ['log.showSignature', 'true'],
    ['credential.helper', `!${trap('credential')}`],
    ['protocol.ext.allow', 'always'],
    ['remote.origin.url', `ext::sh -c "${trap('transport')}"`],
    ['remote.origin.promisor', 'true'],
    ['submodule.a.update', `!${trap('submodule')}`],
  ];
  for (const [key, value] of settings) git('config', key, value);
}

const COMMANDS = [
  'scan',
  'scan --changed',
  'scan --changed HEAD',
  'scan --new-since',
  'scan --new-since HEAD',
  'fix',
  'fix --apply',
];

it.each(COMMANDS)('starts nothing that a repository names: %s', async (words) => {
  const [command = '', ...options] = words.split(' ');

  const { code } = await runAurelis([command, folder, ...options], {
    cwd: folder,
    env: { GIT_EXTERNAL_DIFF: trap('variable'), GIT_PAGER: trap('variable'), GIT_SSH_COMMAND: trap('variable') },
  });

  expect(readdirSync(markers)).toEqual([]);
  expect([0, 1]).toContain(code);
  expect(readFileSync(join(outside, 'secret.py'), 'utf8')).toBe(FLAGGED);
});

it('would have been seen: git itself starts what the repository names', () => {
  for (const cwd of [folder, join(folder, 'submodule')]) spawnSync('git', ['diff', 'HEAD'], { cwd, stdio: 'ignore' });
  execFileSync(process.execPath, [join(folder, 'plugin.cjs')]);

  expect(readdirSync(markers)).toEqual(
    expect.arrayContaining(['clean-of-submodule', 'hook-fsmonitor-watchman', 'javascript', 'process-of-x']),
  );
});

it.each([[[]], [['--changed', 'HEAD']]])(
  'reads what stands in the root alone, whatever it is called: %s',
  async (more) => {
    for (const name of ['a.py', ...OPTION_LIKE]) appendFileSync(join(folder, name), 'import sys\n');

    const { stdout } = await runAurelis(['scan', folder, '--format', 'json', '--fail-on', 'never', ...more]);

    const { findings, skipped } = Report.parse(JSON.parse(stdout));
    const unused = findings.filter(({ ruleId }) => ruleId === 'ruff/F401').map(({ path }) => path);
    expect([...new Set(unused)]).toEqual(['a.py', ...OPTION_LIKE].sort());
    for (const path of ['leads-out', 'link.py']) {
      expect(skipped).toContainEqual(expect.objectContaining({ path, reason: 'symlink' }));
    }
    for (const path of ['pipe.py', 'socket.py']) {
      expect(skipped).toContainEqual(expect.objectContaining({ path, reason: 'not-a-file' }));
    }
  },
);
