import fs, { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { WatchedDirectory, WatchLimitReached } from '../../../../clients/cli/src/watch/watched-directory';
import { writtenByUs } from '../../../../clients/cli/src/watch/written-by-us';
import { rereadDirectory, type SourceTree } from '../../../../shared/source';
import { makeTree } from '../support/make-tree';

const opened: WatchedDirectory[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

interface Walk {
  readonly paths: string[];
  /** Folders that were listed, and files that were looked at, on the disk. */
  readonly lookedAt: string[];
}

function watched(directory: string, ownFiles: readonly string[] = []) {
  const one = new WatchedDirectory(directory, writtenByUs(directory, ownFiles));
  opened.push(one);
  const signal = AbortSignal.timeout(20_000);
  /** Notes what comes through to the disk. */
  const noted = (tree: SourceTree, lookedAt: string[]): SourceTree => ({
    ...tree,
    list: (folder) => {
      lookedAt.push(`${folder}*`);
      return tree.list(folder);
    },
    stamp: (path) => {
      lookedAt.push(path);
      return tree.stamp?.(path);
    },
  });
  const visit = async (): Promise<Walk> => {
    const found: Walk = { paths: [], lookedAt: [] };
    const known = () => ({ recall: () => 'text' as const });
    const through = (tree: SourceTree): SourceTree => one.through(noted(tree, found.lookedAt));
    for await (const item of rereadDirectory(directory, { known, through })) {
      if (item.kind === 'known') found.paths.push(...item.paths);
      else if (item.kind === 'file') found.paths.push(item.file.path);
    }
    // Files that are too young to be told by their stamps are read, and come behind those that are known.
    return { ...found, paths: found.paths.toSorted() };
  };
  return { one, visit, walk: () => one.during(visit), changed: () => one.nextChange(signal) };
}

/** A stamp tells nothing while a file is as young as the clock's tick. */
async function settled(walk: () => Promise<Walk>): Promise<void> {
  while ((await walk()).lookedAt.length > 0);
}

it('looks again at nothing but what was changed', async () => {
  const directory = makeTree({ 'a.js': '1;\n', 'src/b.js': '2;\n', 'src/c.js': '3;\n' });
  const { walk, changed } = watched(directory);
  expect((await walk()).paths).toEqual(['a.js', 'src/b.js', 'src/c.js']);
  await settled(walk);

  appendFileSync(join(directory, 'src/b.js'), '4;\n');
  await changed();

  expect(await walk()).toEqual({ paths: ['a.js', 'src/b.js', 'src/c.js'], lookedAt: ['src/*', 'src/b.js'] });
});

it('knows of what came, what went, and of a folder that took the place of another', async () => {
  const directory = makeTree({ 'old/a.js': '1;\n', 'new/b.js': '2;\n', 'c.js': '3;\n' });
  const { walk, changed } = watched(directory);
  await walk();

  mkdirSync(join(directory, 'more/deep'), { recursive: true });
  writeFileSync(join(directory, 'more/deep/d.js'), '4;\n');
  rmSync(join(directory, 'c.js'));
  await changed();
  expect((await walk()).paths).toEqual(['more/deep/d.js', 'new/b.js', 'old/a.js']);

  rmSync(join(directory, 'old'), { recursive: true });
  renameSync(join(directory, 'new'), join(directory, 'old'));
  await changed();
  expect((await walk()).paths).toEqual(['more/deep/d.js', 'old/b.js']);

  writeFileSync(join(directory, 'old/e.js'), '5;\n');
  await changed();
  expect((await walk()).paths).toEqual(['more/deep/d.js', 'old/b.js', 'old/e.js']);
});

it('says nothing of what a walk leaves out, of its own reports, and of what is in folders that are left out', async () => {
  const directory = makeTree({ 'a.js': '1;\n', '.gitignore': '*.log\nout/\n', 'x.log': '', 'out/y.js': '' });
  const report = join(directory, 'report.json');
  const { one, walk } = watched(directory, [report]);
  writeFileSync(report, '{}');
  await walk();
  const quiet = one.nextChange(AbortSignal.timeout(300));

  appendFileSync(join(directory, 'x.log'), 'line\n');
  writeFileSync(join(directory, 'out/y.js'), '6;\n');
  writeFileSync(`${report}.01234567-89ab-4cde-8f01-23456789abcd.tmp`, '{}');
  renameSync(`${report}.01234567-89ab-4cde-8f01-23456789abcd.tmp`, report);

  await expect(quiet).rejects.toThrow(/aborted/);
});

it('begins again for nothing that is left out while it walks, but for what no longer is', async () => {
  const directory = makeTree({ 'a.js': '1;\n', 'b.js': '2;\n', '.gitignore': 'b.js\n' });
  const { one, visit, walk, changed } = watched(directory);
  await walk();
  const changing = (): Promise<void> =>
    one.during(async () => {
      await visit();
      const told = heardOf(directory, 'b.js');
      appendFileSync(join(directory, 'b.js'), '3;\n');
      await told;
    });

  for (let twice = 0; twice < 2; twice++) await changing();
  await expect(one.nextChange(AbortSignal.timeout(200))).rejects.toThrow(/aborted/);
  writeFileSync(join(directory, '.gitignore'), '');
  await changed();
  await changing();
  await changed();

  expect((await walk()).paths).toContain('b.js');
});

/** Resolves when the system has told of the file: whoever began to listen before has heard of it, too. */
async function heardOf(directory: string, name: string): Promise<void> {
  for await (const { filename } of watch(directory)) if (filename === name) return;
}

it('passes over nothing after a walk that failed', async () => {
  const directory = makeTree({ 'a.js': '1;\n', 'src/b.js': '2;\n' });
  const { one, walk, changed } = watched(directory);
  await walk();
  await expect(one.during(() => Promise.reject(new Error('The settings are wrong.')))).rejects.toThrow('wrong');

  rmSync(join(directory, 'src/b.js'));
  await changed();

  expect((await walk()).paths).toEqual(['a.js']);
});

it('goes by ignore files as they are now', async () => {
  const directory = makeTree({ 'a.js': '1;\n', 'b.js': '2;\n', '.gitignore': '' });
  const { walk, changed } = watched(directory);
  await walk();

  writeFileSync(join(directory, '.gitignore'), 'a.js\n');
  await changed();

  expect((await walk()).paths).toEqual(['.gitignore', 'b.js']);
});

it('starts anew when so much happened that the system may have dropped some of it', async () => {
  const directory = makeTree({ 'a.js': '1;\n', 'src/b.js': '2;\n', 'src/c.js': '3;\n' });
  const { walk, changed } = watched(directory);
  await settled(walk);

  // Linux makes one event of several that are the same.
  for (let round = 0; round < 6_000; round++) {
    appendFileSync(join(directory, round % 2 === 0 ? 'src/b.js' : 'src/c.js'), `${round};\n`);
  }
  await changed();

  expect((await walk()).lookedAt).toEqual(['*', 'a.js', 'src/*', 'src/b.js', 'src/c.js']);
});

it.each(['ENOSPC', 'EMFILE'])('tells apart that the system watches no more: %s', async (code) => {
  const { walk } = watched(makeTree({ 'a.js': '', 'b/c.js': '' }));
  const refused = jest.spyOn(fs, 'watch').mockImplementation(() => {
    throw Object.assign(new Error('no'), { code });
  });

  const error: unknown = await walk().catch((thrown: unknown) => thrown);
  refused.mockRestore();

  expect(error).toBeInstanceOf(WatchLimitReached);
  expect((await walk()).paths).toEqual(['a.js', 'b/c.js']);
});
