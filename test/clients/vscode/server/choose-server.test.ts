import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chooseServer, type Surroundings } from '../../../../clients/vscode/src/server/choose-server';
import { ServerUnavailable } from '../../../../clients/vscode/src/server/server-command';
import { makeTree } from '../../cli/support/make-tree';

const FILES = {
  'extension/server/aurelis.js': '',
  'home/tools/aurelis': '#!/bin/sh\n',
  'bin/aurelis': '#!/bin/sh\n',
  'bin/aurelis.cmd': '',
  'work/node_modules/.bin/aurelis': '#!/bin/sh\n',
  'folder/aurelis/file': '',
  'readable/aurelis': 'not to be run',
};

let root: string;
let surroundings: Surroundings;

beforeEach(() => {
  root = makeTree(FILES);
  for (const file of ['home/tools/aurelis', 'bin/aurelis', 'work/node_modules/.bin/aurelis']) {
    chmodSync(join(root, file), 0o755);
  }
  surroundings = {
    setting: '',
    env: { PATH: '/nowhere', NODE_OPTIONS: '--max-old-space-size=10' },
    platform: 'linux',
    homeDirectory: join(root, 'home'),
    execPath: '/opt/code/code',
    nodeVersion: '22.15.1',
    workspaceFolders: [join(root, 'work')],
    builtIn: join(root, 'extension/server/aurelis.js'),
  };
});

const choose = (changes: Partial<Surroundings>) => chooseServer({ ...surroundings, ...changes });
const pathOf = (...folders: string[]) => ({ PATH: folders.join(':') });

it('runs the server that the extension brings on the Node of the editor, where there is no other', () => {
  expect(choose({})).toEqual({
    command: '/opt/code/code',
    args: [join(root, 'extension/server/aurelis.js'), 'lsp'],
    env: { PATH: '/nowhere', ELECTRON_RUN_AS_NODE: '1' },
    isShell: false,
    file: join(root, 'extension/server/aurelis.js'),
    origin: 'built-in',
  });
});

it('runs what is installed, the first of the PATH', () => {
  const env = pathOf(join(root, 'readable'), join(root, 'folder'), join(root, 'bin'), join(root, 'home/tools'));

  const chosen = choose({ env });

  const file = join(root, 'bin/aurelis');
  expect(chosen).toEqual({ command: file, args: ['lsp'], env, isShell: false, file, origin: 'PATH' });
});

it('runs what the user named, wherever it lies', () => {
  const file = join(root, 'home/tools/aurelis');

  expect(choose({ setting: file, env: pathOf(join(root, 'bin')) })).toMatchObject({ command: file, origin: 'setting' });
  expect(choose({ setting: ' ~/tools/aurelis ' })).toMatchObject({ command: file, origin: 'setting' });
  expect(choose({ setting: 'built-in', env: pathOf(join(root, 'bin')) })).toMatchObject({ origin: 'built-in' });
});

it('runs a script that the user named on the Node of the editor', () => {
  const setting = join(root, 'extension/server/aurelis.js');

  expect(choose({ setting })).toMatchObject({ command: '/opt/code/code', args: [setting, 'lsp'], origin: 'setting' });
});

it.each([
  ['lies in the workspace', (at: string) => [join(at, 'work/node_modules/.bin')]],
  ['a link leads to from outside', (at: string) => [join(at, 'links')]],
  ['lies in a workspace that is opened by another name', (at: string) => [join(at, 'same/node_modules/.bin')]],
  ['lies where the editor was started', () => ['', '.', 'bin']],
])('runs no aurelis that %s', (_, folders) => {
  mkdirSync(join(root, 'links'));
  symlinkSync(join(root, 'work/node_modules/.bin/aurelis'), join(root, 'links/aurelis'));
  symlinkSync(join(root, 'work'), join(root, 'same'));

  expect(choose({ env: pathOf(...folders(root)) })).toMatchObject({ origin: 'built-in' });
});

it('lets a shell run what Windows runs in no other way', () => {
  const file = join(root, 'bin/aurelis.cmd');

  expect(choose({ platform: 'win32', setting: file })).toMatchObject({
    command: `"${file}"`,
    args: ['lsp'],
    isShell: true,
  });
});

it.each([
  ['a relative path', { setting: 'bin/aurelis' }, /absolute path, and "bin\/aurelis" is none/],
  ['a file that is not there', { setting: '/nowhere/aurelis' }, /names \/nowhere\/aurelis, and there is no such file/],
  [
    'an editor with an old Node',
    { nodeVersion: '20.19.1' },
    /needs Node 22 or newer, and this editor brings 20\.19\.1/,
  ],
  ['an extension without a server', { builtIn: '/nowhere/aurelis.js' }, /brings no server\. Install aurelis/],
])('says what to do about %s', (_, changes, message) => {
  expect(() => choose(changes)).toThrow(ServerUnavailable);
  expect(() => choose(changes)).toThrow(message);
});
