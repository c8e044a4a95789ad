import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FactsLost } from '../../../../clients/cli/src/cache/kept-facts';
import { createScanCache } from '../../../../clients/cli/src/cache/scan-cache';
import { ScanMemory } from '../../../../clients/cli/src/cache/scan-memory';
import type { CachedFile } from '../../../../shared/analysis';
import { findingAt } from '../../../support/reports';

const directory = mkdtempSync(join(tmpdir(), 'aurelis-memory-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const NOW = new Date('2026-01-01T12:00:00Z');
let folders = 0;

function newFolder(): string {
  return join(directory, `folder-${folders++}`);
}

function resultOf(path: string, sha256 = `sha-of-${path}`): CachedFile {
  return {
    path,
    sha256,
    findings: [findingAt('x = 1', 'x', { ruleId: 'test/flaw', path })],
    skipped: [],
    file: { path, language: 'javascript', lines: 3, sizeBytes: 9 },
    facts: {
      path,
      clones: { lines: Buffer.from(path).toString('base64') },
      dataflow: { module: `module of ${path}` },
      metrics: metricsOf(path),
      publicFunctions: [{ name: path, line: 1, startColumn: 1, endColumn: 2, endLine: 1 }],
    },
  };
}

function metricsOf(name: string): NonNullable<NonNullable<CachedFile['facts']>['metrics']> {
  const one = { codeLines: 2, cyclomatic: 2, cognitive: 1, maintainability: 70.5 };
  return {
    ...one,
    commentLines: 0,
    blankLines: 1,
    functions: 1,
    debtMinutes: 0,
    hardest: [{ ...one, name, startLine: 1, endLine: 2, parameters: 0 }],
  };
}

function keep(memory: ScanMemory, ...results: CachedFile[]): void {
  memory.keep(
    results,
    results.map(({ path, sha256 }) => ({ path, bytes: new Uint8Array(), stamp: `stamp of ${sha256}` })),
  );
}

/** As it would be written: getters become values. */
function plain(result: CachedFile | undefined): CachedFile | undefined {
  if (result?.facts === undefined) return result;
  const { path, publicFunctions, clones, dataflow, metrics } = result.facts;
  return {
    ...result,
    facts: { path, publicFunctions, clones, dataflow, metrics: metrics && { ...metrics, hardest: metrics.hardest } },
  };
}

it('gives back what it was told, by the stamp or by the bytes', () => {
  const folder = newFolder();
  keep(new ScanMemory(folder), resultOf('a.js'), resultOf('b.js'));

  const memory = new ScanMemory(folder);

  expect(memory.recall('a.js', 'stamp of sha-of-a.js')).toBe('text');
  expect(memory.recall('a.js', 'another')).toBeUndefined();
  expect(memory.recall('c.js', 'stamp of sha-of-a.js')).toBeUndefined();
  expect(plain(memory.result('a.js'))).toEqual(resultOf('a.js'));
  expect(plain(memory.result('b.js', 'sha-of-b.js'))).toEqual(resultOf('b.js'));
  expect(memory.result('b.js', 'another')).toBeUndefined();
});

it('takes the later of two results of one file, and no stamp of the earlier one', () => {
  const folder = newFolder();
  keep(new ScanMemory(folder), resultOf('a.js', 'old'));
  const second = new ScanMemory(folder);
  second.keep([resultOf('a.js', 'new')], [{ path: 'a.js', bytes: new Uint8Array() }]);

  const memory = new ScanMemory(folder);

  expect(memory.result('a.js')?.sha256).toBe('new');
  expect(memory.recall('a.js', 'stamp of old')).toBeUndefined();
});

it('remembers the new stamp of a file that was only touched, and why a file was left out', () => {
  const folder = newFolder();
  const first = new ScanMemory(folder);
  keep(first, resultOf('a.js'));
  first.keepStamp(['a.js', 'sha-of-a.js', 'touched']);
  first.keepSkip({ skipped: { path: 'b.bin', reason: 'binary' }, stamp: 'of b' });
  first.close(NOW, false);

  const memory = new ScanMemory(folder);

  expect(memory.recall('a.js', 'touched')).toBe('text');
  expect(memory.recall('b.bin', 'of b')).toEqual({ path: 'b.bin', reason: 'binary' });
  expect(memory.recall('b.bin', 'another')).toBeUndefined();
});

it('names parts of facts by what is in them', () => {
  const folder = newFolder();
  const memory = new ScanMemory(folder);
  const { facts = { path: '' } } = resultOf('a.js');
  memory.keep([{ ...resultOf('a.js'), facts }], []);
  const { facts: again = { path: '' } } = new ScanMemory(folder).result('a.js') ?? {};
  const reader = new ScanMemory(folder);
  const kept = reader.result('a.js')?.facts;

  expect(memory.digestOf(facts, 'clones')).toMatch(/^[0-9a-f]{32}$/);
  expect(kept && reader.digestOf(kept, 'clones')).toBe(memory.digestOf(facts, 'clones'));
  expect(kept && reader.digestOf(kept, 'dataflow')).not.toBe(memory.digestOf(facts, 'clones'));
  expect(memory.isKept(again)).toBe(false);
});

it('says so when facts cannot be read any more', () => {
  const folder = newFolder();
  keep(new ScanMemory(folder), resultOf('a.js'));
  const [piece = ''] = readdirSync(folder);
  const memory = new ScanMemory(folder);
  truncateSync(join(folder, piece), 300);

  expect(() => memory.result('a.js')?.facts?.clones).toThrow(FactsLost);
});

it('says so when what it kept is damaged, whether it reads a little of it or all', () => {
  const folder = newFolder();
  const names = Array.from({ length: 40 }, (_, index) => `${index}.js`);
  keep(new ScanMemory(folder), ...names.map((name) => resultOf(name)));
  const [piece = ''] = readdirSync(folder);
  const file = join(folder, piece);
  const bytes = readFileSync(file);
  bytes.write('X', bytes.lastIndexOf('module of 39.js'));
  writeFileSync(file, bytes);
  const memory = new ScanMemory(folder);
  const moduleOf = (name: string) => memory.result(name)?.facts?.dataflow?.module;

  expect(moduleOf('0.js')).toBe('module of 0.js');
  expect(() => moduleOf('39.js')).toThrow(FactsLost);
  expect(() => names.map(moduleOf)).toThrow(FactsLost);
});

it('reads from a folder full of results what is asked for, and no more', () => {
  const folder = newFolder();
  keep(new ScanMemory(folder), resultOf('a.js'), resultOf('b.js'));
  const [piece = ''] = readdirSync(folder);
  const memory = new ScanMemory(folder);
  const facts = memory.result('a.js')?.facts;
  const hardest = facts?.metrics?.hardest;
  rmSync(join(folder, piece));

  expect(hardest).toEqual(metricsOf('a.js').hardest);
  expect(facts?.metrics?.cognitive).toBe(1);
  expect(facts?.metrics?.hardest).toBe(hardest);
  expect(memory.result('b.js')?.facts?.metrics?.debtMinutes).toBe(0);
  expect(() => memory.result('b.js')?.facts?.metrics?.hardest).toThrow(FactsLost);
});

it.each(['00000000000000001-x.piece0', '99999999999999999-x.piece2', 'notes.txt'])(
  'passes over a file called %s',
  (name) => {
    const folder = newFolder();
    keep(new ScanMemory(folder), resultOf('a.js'));
    writeFileSync(join(folder, name), 'something else');

    expect(new ScanMemory(folder).result('a.js')?.sha256).toBe('sha-of-a.js');
  },
);

it('stays small however often a file changes, and loses nothing', () => {
  const folder = newFolder();
  keep(new ScanMemory(folder), resultOf('a.js'), resultOf('b.js'), resultOf('c.js'));
  for (let change = 0; change < 100; change++) {
    const memory = new ScanMemory(folder);
    for (const path of ['a.js', 'b.js', 'c.js']) memory.result(path);
    keep(memory, resultOf('a.js', `change ${change}`));
    memory.close(NOW, true);
  }

  const memory = new ScanMemory(folder);

  expect(readdirSync(folder).length).toBeLessThan(5);
  expect(plain(memory.result('a.js'))).toEqual(resultOf('a.js', 'change 99'));
  expect(plain(memory.result('b.js'))).toEqual(resultOf('b.js'));
  expect(memory.recall('a.js', 'stamp of change 99')).toBe('text');
  expect(memory.recall('c.js', 'stamp of sha-of-c.js')).toBe('text');
});

it('goes on from scan to scan without being opened again', () => {
  const folder = newFolder();
  const memory = new ScanMemory(folder);
  keep(memory, resultOf('a.js'), resultOf('b.js'), resultOf('gone.js'));
  for (let change = 0; change < 100; change++) {
    for (const path of ['a.js', 'b.js']) memory.result(path);
    keep(memory, resultOf('a.js', `change ${change}`));
    memory.close(NOW, true);
  }

  expect(readdirSync(folder).length).toBeLessThan(5);
  for (const open of [memory, new ScanMemory(folder)]) {
    expect(plain(open.result('a.js'))).toEqual(resultOf('a.js', 'change 99'));
    expect(plain(open.result('b.js'))).toEqual(resultOf('b.js'));
    expect(open.result('gone.js')).toBeUndefined();
    expect(open.recall('a.js', 'stamp of change 99')).toBe('text');
  }
});

it('makes many small pieces one', () => {
  const folder = newFolder();
  for (let file = 0; file < 50; file++) keep(new ScanMemory(folder), resultOf(`${file}.js`));
  new ScanMemory(folder).close(NOW, false);

  const memory = new ScanMemory(folder);

  expect(readdirSync(folder)).toHaveLength(1);
  for (let file = 0; file < 50; file++) expect(plain(memory.result(`${file}.js`))).toEqual(resultOf(`${file}.js`));
});

it('forgets files that a scan of everything did not see', () => {
  const folder = newFolder();
  keep(new ScanMemory(folder), resultOf('a.js'), resultOf('b.js'), resultOf('c.js'));
  const part = new ScanMemory(folder);
  part.result('a.js');
  part.close(NOW, false);
  expect(new ScanMemory(folder).result('b.js')).toBeDefined();
  const whole = new ScanMemory(folder);
  whole.result('a.js');
  whole.close(NOW, true);

  expect(new ScanMemory(folder).result('a.js')).toBeDefined();
  expect(new ScanMemory(folder).result('b.js')).toBeUndefined();
});

it('does without a folder that cannot be written to', () => {
  const blocked = newFolder();
  writeFileSync(blocked, 'a file, where a folder is wanted');
  const memory = new ScanMemory(blocked);

  keep(memory, resultOf('a.js'));
  memory.close(NOW, true);

  expect(memory.result('a.js')).toBeUndefined();
});

it('goes on where nothing can be removed: on a disk that is read-only, or because another scan is adding to it', () => {
  const cache = newFolder();
  const open = () => createScanCache(cache, '/one').open('rules').results;
  keep(open(), resultOf('a.js'));
  const memory = open();
  const remove = jest.spyOn(fs, 'rmSync').mockImplementation(() => {
    throw Object.assign(new Error('Read-only file system'), { code: 'EROFS' });
  });

  try {
    // Nothing of its piece counts any more.
    memory.close(NOW, true);
    createScanCache(cache, '/one').erase();
    expect(remove).toHaveBeenCalledTimes(2);
  } finally {
    remove.mockRestore();
  }

  expect(open().result('a.js')).toBeDefined();
});

it('keeps apart what is of another directory or another selection, and erases one directory alone', () => {
  const cache = newFolder();
  const one = createScanCache(cache, '/one');
  const two = createScanCache(cache, '/two');
  keep(one.open('rules').results, resultOf('a.js'));
  keep(two.open('rules').results, resultOf('a.js'));

  expect(one.open('other').results.result('a.js')).toBeUndefined();
  one.erase();

  expect(one.open('rules').results.result('a.js')).toBeUndefined();
  expect(two.open('rules').results.result('a.js')).toBeDefined();
});

it('removes what was not used for 30 days, with files of earlier versions, and nothing else', () => {
  const cache = newFolder();
  const old = createScanCache(cache, '/old').open('rules');
  const used = createScanCache(cache, '/used').open('rules');
  keep(old.results, resultOf('a.js'));
  keep(used.results, resultOf('a.js'));
  writeFileSync(join(cache, 'results', 'entry.json'), '{}');
  for (const entry of readdirSync(join(cache, 'results'), { recursive: true, encoding: 'utf8' })) {
    utimesSync(join(cache, 'results', entry), new Date('2025-11-01'), new Date('2025-11-01'));
  }
  createScanCache(cache, '/used').open('rules').results.close(NOW, false);

  createScanCache(cache, '/used').prune(NOW);

  expect(createScanCache(cache, '/used').open('rules').results.result('a.js')).toBeDefined();
  expect(readdirSync(join(cache, 'results'))).toHaveLength(1);
});
