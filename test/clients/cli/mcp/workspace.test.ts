import { symlinkSync } from 'node:fs';
import { join, parse } from 'node:path';
import { openWorkspace } from '../../../../clients/cli/src/mcp/workspace';
import { makeTree } from '../support/make-tree';

const OUTSIDE = /outside of the directory that is served/;

function treeWithLinks(): string {
  const root = makeTree({ 'src/cart.ts': '', 'src/lib/price.ts': '', '..odd/a.ts': '' });
  const elsewhere = makeTree({ 'secret.txt': '' });
  symlinkSync(join(root, 'src'), join(root, 'link'));
  symlinkSync(elsewhere, join(root, 'out'));
  symlinkSync(join(root, 'loop'), join(root, 'loop'));
  return root;
}

const root = treeWithLinks();

it.each([
  ['.', ''],
  ['src', 'src'],
  ['./src/lib/', 'src/lib'],
  ['src/../src/cart.ts', 'src/cart.ts'],
  ['..odd', '..odd'],
  [join(root, 'src/cart.ts'), 'src/cart.ts'],
  ['link/cart.ts', 'src/cart.ts'],
])('takes %s for the path that findings have', async (given, path) => {
  const workspace = await openWorkspace(root);

  await expect(workspace.within(given)).resolves.toBe(path);
});

it.each(['..', '../', '../other', 'src/../../x', '/', '/etc/passwd', 'out', 'out/secret.txt', 'out/none.txt'])(
  'refuses %s, whether it is there or not',
  async (given) => {
    const workspace = await openWorkspace(root);

    await expect(workspace.within(given)).rejects.toThrow(OUTSIDE);
  },
);

it.each([
  ['src/none.ts', /There is no src\/none\.ts/],
  ['src/cart.ts/none', /There is no src\/cart\.ts\/none/],
  ['src\0', /null character/],
  ['loop', /cannot be followed/],
])('says what is wrong with %j', async (given, message) => {
  const workspace = await openWorkspace(root);

  await expect(workspace.within(given)).rejects.toThrow(message);
});

it('takes the real place of a directory that is a link itself', async () => {
  const workspace = await openWorkspace(join(root, 'link'));

  expect(workspace.source.path).toBe(join(root, 'src'));
  await expect(workspace.within(join(root, 'link/lib'))).resolves.toBe('lib');
  await expect(workspace.within(root)).rejects.toThrow(OUTSIDE);
});

it.each([
  [parse(process.cwd()).root, /whole file system/],
  [join(root, 'none'), /cannot be analysed/],
  [join(root, 'src/cart.ts'), /cannot be analysed/],
])('serves no %s', async (directory, message) => {
  await expect(openWorkspace(directory)).rejects.toThrow(message);
});
