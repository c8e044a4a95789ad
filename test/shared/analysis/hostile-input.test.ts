import type { AnalysisEngine } from '../../../shared/analysis';
import { file, testEngine } from '../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const FLAGGED_JS = file('good.js', 'debugger;\n');
const FLAGGED_PY = file('good.py', 'raise NotImplemented\n');
const DEEP = 100_000;

const HOSTILE: readonly (readonly [string, string, string])[] = [
  ['275 kB of brackets as JavaScript', 'a.js', '['.repeat(275_000)],
  ['275 kB of brackets as TypeScript', 'a.ts', '('.repeat(275_000)],
  ['275 kB of brackets as Python', 'a.py', '['.repeat(275_000)],
  ['275 kB of brackets as JSON', 'a.json', '['.repeat(275_000)],
  ['275 kB of braces as Go', 'a.go', `package a\n${'{'.repeat(275_000)}`],
  ['275 kB of brackets as C++', 'a.cpp', '<('.repeat(137_500)],
  ['275 kB of braces as Go, in lines', 'b.go', `package a\n${'{\n'.repeat(137_500)}`],
  ['275 kB of tags as HTML', 'a.html', '<a>'.repeat(92_000)],
  ['275 kB of brackets as Ruby', 'a.rb', '[\n'.repeat(137_500)],
  ['275 kB of arguments as C++', 'b.cpp', 'a<b(\n'.repeat(55_000)],
  ['100,000 levels of JavaScript', 'a.js', `${'('.repeat(DEEP)}1${')'.repeat(DEEP)};`],
  ['100,000 levels of JavaScript in lines', 'b.js', `${'[\n'.repeat(DEEP)}1${']\n'.repeat(DEEP)};`],
  ['100,000 levels of Python', 'a.py', `a = ${'(\n'.repeat(DEEP)}1${')\n'.repeat(DEEP)}\n`],
  ['100,000 unary operators of Python', 'b.py', `a = ${'not\\\n'.repeat(DEEP)} 1\n`],
  ['100,000 levels of JSON', 'a.json', `${'[\n'.repeat(DEEP)}${']\n'.repeat(DEEP)}`],
  ['100,000 levels of broken JSON', 'b.json', '[\n'.repeat(DEEP)],
  ['comments of JSON that never end', 'c.json', '/*'.repeat(DEEP)],
  ['100,000 levels of YAML', 'a.yaml', '[\n'.repeat(DEEP)],
  ['headers of keys that never end', 'a.txt', '-----BEGIN RSA PRIVATE KEY-----\nMII\n'.repeat(20_000)],
];

it.each(HOSTILE)('outlives %s, and says so or reads it', async (_what, path, text) => {
  const result = await engine.analyzeFiles([FLAGGED_JS, file(path, text), FLAGGED_PY], { fileDeadlineMs: 10_000 });

  const others = result.findings.filter((finding) => finding.path !== path);
  expect(others.map(({ ruleId }) => ruleId)).toEqual(['oxlint/no-debugger', 'ruff/F901']);
  for (const skip of result.skipped) {
    expect(skip.path).toBe(path);
    expect(['deadline', 'memory', 'analyzer-failed', 'minified', 'too-deep']).toContain(skip.reason);
  }
});

it('still looks for secrets in a minified line of a megabyte, and says what was left out', async () => {
  const token = `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`;
  const text = `a=1;${'debugger;'.repeat(60_000)}b="${token}";${'eval(c);'.repeat(60_000)}`;

  const { findings, skipped } = await engine.analyzeFiles([file('a.js', text)]);

  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['secret/github']);
  expect(findings[0]?.snippet.length).toBeLessThanOrEqual(2000);
  expect(findings[0]?.snippet).not.toContain(token);
  expect(skipped).toContainEqual({ path: 'a.js', reason: 'minified', detail: 'oxlint' });
  expect(new Set(skipped.map(({ path, reason }) => `${path} ${reason}`))).toEqual(new Set(['a.js minified']));
});

it('says why it cannot read what is no UTF-8 text', async () => {
  const { files, findings, skipped } = await engine.analyzeFiles([
    file('nul.js', 'a = "\0";'),
    file('latin1.py', Buffer.from('a = "é"\n', 'latin1')),
    file('utf16.js', Buffer.from('\ufeffdebugger;', 'utf16le')),
    file('huge.js', new Uint8Array(5 * 1024 * 1024).fill(0x20)),
  ]);

  expect({ files, findings }).toEqual({ files: [], findings: [] });
  expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([
    ['huge.js', 'too-large'],
    ['latin1.py', 'encoding'],
    ['nul.js', 'binary'],
    ['utf16.js', 'encoding'],
  ]);
});

it('reads empty files', async () => {
  const paths = ['a.js', 'a.py', 'a.json', 'a.go', 'a.css', 'a.html', 'a.yaml', 'a', '__init__.py'];

  const { files, findings, skipped } = await engine.analyzeFiles(paths.map((path) => file(path, '')));

  expect(files.map(({ lines }) => lines)).toEqual(paths.map(() => 0));
  expect({ findings, skipped }).toEqual({ findings: [], skipped: [] });
});

it('takes paths that would leave a folder, meet each other or look like options', async () => {
  const paths = [
    '../../a.js',
    '/etc/b.js',
    '-c.js',
    'a/../c.js',
    'd\n.js',
    `${'e'.repeat(400)}.js`,
    'F.js',
    'f.js',
    'C:\\g.js',
  ];

  const { findings, skipped } = await engine.analyzeFiles(paths.map((path) => file(path, 'debugger;\n')));

  expect(findings.map(({ path }) => path)).toEqual([...paths].sort());
  expect(skipped).toEqual([]);
});

it('bounds what one file can put into a report, and says how much it left out', async () => {
  const { findings, skipped } = await engine.analyzeFiles([file('a.js', 'debugger;\n'.repeat(2000))]);

  expect(findings).toHaveLength(500);
  expect(skipped).toEqual([{ path: 'a.js', reason: 'too-many-findings', detail: '1500 more of oxlint' }]);
});
