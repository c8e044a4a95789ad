import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_VERSION, type AnalysisEngine } from '../../../shared/analysis';
import { AnalysisResult } from '../../../shared/findings';
import { file, testEngine } from '../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const MIXED = [
  file('b/é.js', 'const ü = 1; debugger;\r\nif (a = b) f("é😀"); eval(c);\r\n'),
  file('a.py', '\ufeffimport os\n\n\ndef f(a=[]):\n    assert a\n    return eval(a)\n'),
  file('a.ts', 'const a: = 1;\n'),
  file('z.go', 'package z\nfunc f( {}\n'),
  file('B.json', '{ "a": 1, }\n'),
  file('data.bin', new Uint8Array([1, 0, 2])),
  file('c.tsx', 'export const A = () => [1].map((b) => <p dangerouslySetInnerHTML={b}>{b}</p>);\n'),
  file('d.txt', `token = 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\n`),
];

it('answers in the shape that is stored, with findings sorted by path, place and rule', async () => {
  const result = await engine.analyzeFiles(MIXED);

  expect(() => AnalysisResult.parse(result)).not.toThrow();
  expect(result.engineVersion).toBe(ENGINE_VERSION);
  const paths = result.findings.map(({ path }) => path);
  expect(paths).toEqual([...paths].sort());
  expect(new Set(paths)).toEqual(new Set(MIXED.map(({ path }) => path).filter((path) => path !== 'data.bin')));
});

it('gives the same findings whatever the order and the batches', async () => {
  const together = await engine.analyzeFiles(MIXED);
  const reversed = await engine.analyzeFiles([...MIXED].reverse());
  const alone = await Promise.all(MIXED.map((one) => engine.analyzeFiles([one])));

  expect(reversed).toEqual(together);
  const byPath = alone.toSorted((left, right) => (pathOf(left) < pathOf(right) ? -1 : 1));
  expect(byPath.flatMap(({ findings }) => findings)).toEqual(together.findings);
  expect(byPath.flatMap(({ files }) => files)).toEqual(together.files);
});

function pathOf({ files, skipped }: AnalysisResult): string {
  return files[0]?.path ?? skipped[0]?.path ?? '';
}

it('points into the text: every region starts where the finding stands', async () => {
  const { findings } = await engine.analyzeFiles(MIXED);

  for (const { path, region, snippet } of findings) {
    const bytes = MIXED.find((one) => one.path === path)?.bytes;
    const line =
      Buffer.from(bytes ?? [])
        .toString()
        .replace('\ufeff', '')
        .split(/\r?\n/)[region.startLine - 1] ?? '';
    expect(region.startColumn).toBeLessThanOrEqual(line.length + 1);
    expect(snippet.split('\n')[0]?.slice(0, 5)).toBe(line.slice(0, 5));
  }
});

it('reports only the kinds that were asked for, and no disabled rule', async () => {
  const ofKinds = await engine.analyzeFiles(MIXED, { kinds: ['security'] });
  const withoutRule = await engine.analyzeFiles(MIXED, { disabledRules: ['oxlint/no-debugger', 'no/such-rule'] });

  expect(new Set(ofKinds.findings.map(({ ruleId }) => engine.rules.get(ruleId)?.kind))).toEqual(new Set(['security']));
  const all = await engine.analyzeFiles(MIXED);
  expect(withoutRule.findings).toEqual(all.findings.filter(({ ruleId }) => ruleId !== 'oxlint/no-debugger'));
});

it('tells of every file once it is done', async () => {
  const done: string[] = [];

  await engine.analyzeFiles(MIXED, { onFileDone: (path) => done.push(path) });

  expect(done.sort()).toEqual(MIXED.map(({ path }) => path).sort());
});

it('sends only the bytes of a file, not the archive they are a view of, and leaves those alone', async () => {
  const archive = Buffer.from('xxxx' + 'debugger;\n' + 'yyyy');
  const view = archive.subarray(4, 14);

  const { findings, files } = await engine.analyzeFiles([{ path: 'a.js', bytes: view }]);

  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['oxlint/no-debugger']);
  expect(files).toEqual([{ path: 'a.js', language: 'javascript', lines: 1, sizeBytes: 10 }]);
  expect(archive.toString()).toBe('xxxxdebugger;\nyyyy');
});

it('ends with the reason of the signal, before and in the middle of the work', async () => {
  const before = AbortSignal.abort(new Error('cancelled before'));
  const controller = new AbortController();
  const many = Array.from({ length: 60 }, (_, index) => file(`${index}.py`, 'import os\n'.repeat(500)));

  const early = engine.analyzeFiles(MIXED, { signal: before });
  const late = engine.analyzeFiles(many, {
    signal: controller.signal,
    onFileDone: () => controller.abort(new Error('cancelled in the middle')),
  });

  await expect(early).rejects.toThrow('cancelled before');
  await expect(late).rejects.toThrow('cancelled in the middle');
  const afterwards = await engine.analyzeFiles([file('a.py', 'import os\n')]);
  expect(afterwards.findings).toHaveLength(1);
});

it('finds no syntax error in our own sources', async () => {
  const root = join(__dirname, '../../../shared');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

  const { findings, skipped } = await engine.analyzeFiles(
    sources.map((path) => file(path, readFileSync(join(root, path)))),
    { kinds: ['syntax'] },
  );

  expect({ findings, skipped }).toEqual({ findings: [], skipped: [] });
  expect(sources.length).toBeGreaterThan(50);
});
