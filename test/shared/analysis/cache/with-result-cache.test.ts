import type { AnalysisInput, AnalysisOptions } from '../../../../shared/analysis';
import { withResultCache, type CachedBatch, type ResultCache } from '../../../../shared/analysis';
import type { AnalysisResult } from '../../../../shared/findings';
import { file } from '../../../support/analysis-engine';
import { findingAt, fileOf } from '../../../support/reports';

/** Reports a finding in each file, and what it was asked for. */
function countingEngine(skips: Readonly<Record<string, string>> = {}) {
  const asked: string[][] = [];
  return {
    asked,
    async analyzeFiles(files: readonly AnalysisInput[], options: AnalysisOptions = {}): Promise<AnalysisResult> {
      asked.push(files.map(({ path }) => path));
      for (const { path } of files) options.onFileDone?.(path);
      return {
        engineVersion: 'test',
        findings: files.map(({ path, bytes }) =>
          findingAt(Buffer.from(bytes).toString(), 'x', { ruleId: 'test/flaw', path }),
        ),
        files: files.map(({ path }) => fileOf(path)),
        facts: files.map(({ path }) => ({ path })),
        skipped: files.flatMap(({ path }) => (path in skips ? [{ path, reason: skips[path] ?? '' }] : [])),
      };
    },
  };
}

function memoryCache(): ResultCache & { batches: Map<string, CachedBatch> } {
  const batches = new Map<string, CachedBatch>();
  return {
    batches,
    read: async (key) => batches.get(key),
    write: async (key, batch) => void batches.set(key, batch),
  };
}

const FILES = [file('a.js', 'x = 1'), file('b.js', 'x = 2'), file('c.js', 'x = 3')];

it('analyses nothing the second time and answers the same, progress included', async () => {
  const engine = countingEngine();
  const cached = withResultCache(engine, memoryCache());
  const done: string[] = [];
  const first = await cached.analyzeFiles(FILES);

  const second = await cached.analyzeFiles(FILES, { onFileDone: (path) => void done.push(path) });

  expect(second).toEqual(first);
  expect(engine.asked).toEqual([['a.js', 'b.js', 'c.js']]);
  expect(done.sort()).toEqual(['a.js', 'b.js', 'c.js']);
});

it('analyses only the file that changed, and the one that is new', async () => {
  const engine = countingEngine();
  const cached = withResultCache(engine, memoryCache());
  await cached.analyzeFiles(FILES);
  const changed = [FILES[0]!, file('b.js', 'let x = 2'), file('d.js', 'x = 4')];

  const result = await cached.analyzeFiles(changed);

  expect(engine.asked[1]).toEqual(['b.js', 'd.js']);
  expect(result).toEqual({
    ...(await countingEngine().analyzeFiles(changed)),
    engineVersion: result.engineVersion,
  });
});

it.each([
  ['kinds', { kinds: ['security'] }],
  ['rules left out', { disabledRules: ['test/flaw'] }],
  ['rules added', { enabledRules: ['test/flaw'] }],
] as const)('uses no result of another selection of %s', async (_what, options) => {
  const engine = countingEngine();
  const cached = withResultCache(engine, memoryCache());
  await cached.analyzeFiles(FILES);

  await cached.analyzeFiles(FILES, options);

  expect(engine.asked).toHaveLength(2);
});

it('uses a result whatever the order in which rules were named', async () => {
  const engine = countingEngine();
  const cached = withResultCache(engine, memoryCache());
  await cached.analyzeFiles(FILES, { disabledRules: ['a/b', 'c/d'] });

  await cached.analyzeFiles(FILES, { disabledRules: ['c/d', 'a/b'] });

  expect(engine.asked).toHaveLength(1);
});

it('uses no result of a file by another name with the same bytes', async () => {
  const engine = countingEngine();
  const cached = withResultCache(engine, memoryCache());
  await cached.analyzeFiles(FILES);

  await cached.analyzeFiles([FILES[0]!, file('e.js', 'x = 2')]);

  expect(engine.asked[1]).toEqual(['e.js']);
});

it.each(['deadline', 'memory', 'analyzer-failed'])('tries a file again that was left out for %s', async (reason) => {
  const engine = countingEngine({ 'b.js': reason });
  const cached = withResultCache(engine, memoryCache());
  const first = await cached.analyzeFiles(FILES);

  const second = await cached.analyzeFiles(FILES);

  expect(engine.asked[1]).toEqual(['b.js']);
  expect(second).toEqual(first);
});

it('keeps what was left out for good', async () => {
  const engine = countingEngine({ 'b.js': 'binary' });
  const cached = withResultCache(engine, memoryCache());
  const first = await cached.analyzeFiles(FILES);

  const second = await cached.analyzeFiles(FILES);

  expect(engine.asked).toHaveLength(1);
  expect(second.skipped).toEqual(first.skipped);
});

it('forgets what another version of the engine or its sources has found', async () => {
  const engine = countingEngine();
  const cache = memoryCache();
  await withResultCache(engine, cache, '1.0.0.aaaa').analyzeFiles(FILES);
  await withResultCache(engine, cache, '1.0.0.aaaa').analyzeFiles(FILES);

  await withResultCache(engine, cache, '1.0.0.bbbb').analyzeFiles(FILES);

  expect(engine.asked).toHaveLength(2);
});
