import { createDuplicationAnalyzer } from '../../../../../shared/analysis/analyzers/duplication/duplication-analyzer';
import { joinDuplication } from '../../../../../shared/analysis/analyzers/duplication/duplication-join';
import type { Joined } from '../../../../../shared/analysis/conclude/join';
import { compareText, type FileFacts } from '../../../../../shared/findings';
import { fileToAnalyze } from '../../../../support/file-to-analyze';

const analyzer = createDuplicationAnalyzer();

async function join(
  files: Record<string, string>,
  isWanted: (ruleId: string) => boolean = (id) => id === 'duplication/block',
): Promise<Joined> {
  const paths = Object.keys(files).sort(compareText);
  const facts: FileFacts[] = [];
  for (const path of paths) {
    const analysis = await analyzer.analyze(fileToAnalyze(path, files[path] ?? ''), () => false);
    if (analysis.facts !== undefined) facts.push({ path, ...analysis.facts });
  }
  const analyzed = paths.map((path) => ({
    path,
    language: 'javascript',
    lines: (files[path] ?? '').split('\n').length - 1,
    sizeBytes: 1,
  }));
  return joinDuplication(facts, { files: analyzed, skipped: [], kinds: undefined, isWanted });
}

/** Lines of code that are like no others unless the same seed makes them. */
function block(seed: string, lines: number, indent = '  '): string {
  return Array.from(
    { length: lines },
    (_, index) => `${indent}const ${seed}${index} = compute(${seed}, "${seed}", ${index}) + offset;\n`,
  ).join('');
}

function places({ findings }: Joined): string[] {
  return findings.map(({ path, region: { startLine, endLine } }) => `${path}:${startLine}-${endLine}`);
}

it('reports a block at its later places, each with the first place beside it', async () => {
  const files = {
    'a.js': `${block('a', 3)}${block('same', 12)}`,
    'b.js': `${block('same', 12)}${block('b', 3)}`,
    'c.js': `${block('c', 5)}\n${block('same', 12)}`,
  };

  const joined = await join(files);

  expect(places(joined)).toEqual(['b.js:1-12', 'c.js:7-18']);
  expect(joined.findings[0]).toMatchObject({
    ruleId: 'duplication/block',
    message: 'These 12 lines are the same as lines 4 to 15 of a.js.',
    snippet: '',
    related: [{ path: 'a.js', region: { startLine: 4, endLine: 15 } }],
  });
});

it('gives the copies of one block one identity, wherever they stand', async () => {
  const first = await join({ 'a.js': block('same', 12), 'b.js': block('same', 12) });
  const moved = await join({ 'x.js': block('same', 12), 'y.js': `${block('y', 3)}${block('same', 12)}` });

  expect(first.findings[0]?.identity).toMatch(/^[0-9a-f]{64}$/);
  expect(moved.findings[0]?.identity).toBe(first.findings[0]?.identity);
});

it('finds the block as long as it is, not piece by piece', async () => {
  const joined = await join({ 'a.js': block('same', 200), 'b.js': `${block('b', 2)}${block('same', 200)}` });

  expect(places(joined)).toEqual(['b.js:3-202']);
});

it('prefers the longer of two earlier places', async () => {
  const joined = await join({
    'a.js': `${block('same', 12)}${block('a', 5)}`,
    'b.js': `${block('other', 1)}${block('same', 40)}`,
    'c.js': block('same', 40),
  });

  expect(joined.findings.find(({ path }) => path === 'c.js')).toMatchObject({
    region: { startLine: 1, endLine: 40 },
    related: [{ path: 'b.js' }],
  });
});

it('finds a copy within one file, which does not overlap itself', async () => {
  const joined = await join({ 'a.js': `${block('same', 12)}${block('between', 2)}${block('same', 12)}` });

  expect(places(joined)).toEqual(['a.js:15-26']);
});

it('sees through white space, comments and blank lines', async () => {
  const plain = block('same', 12);
  const dressed = block('same', 12, '\t\t')
    .replaceAll(' = ', '   =  ')
    .replaceAll(';\n', '; // why\n\n/* and\n how */\n');

  expect(places(await join({ 'a.js': plain, 'b.js': dressed }))).toEqual(['b.js:1-45']);
});

it.each([
  ['nine lines', block('same', 9)],
  ['fewer than a hundred tokens', Array.from({ length: 12 }, (_, index) => `call${index}();\n`).join('')],
  [
    'imports',
    Array.from({ length: 30 }, (_, index) => `import { a${index}, b, c, d, e } from "./m${index}";\n`).join(''),
  ],
  [
    'one import over many lines',
    `import {\n${Array.from({ length: 60 }, (_, index) => `  name${index},\n`).join('')}} from "x";\n`,
  ],
  ['a licence', Array.from({ length: 40 }, (_, index) => `// Line ${index} of what one may do with it.\n`).join('')],
  ['a table of the same line', 'row(1, 2, 3, 4, 5, 6);\n'.repeat(60)],
])('takes %s for no copy', async (_what, text) => {
  expect(places(await join({ 'a.js': text, 'b.js': text }))).toEqual([]);
});

it.each(['lang/%/settings.php', 'resources/js/locales/%.ts', 'src/i18n/messages/%/all.js'])(
  'leaves texts in several languages out, in %s',
  async (path) => {
    const text = block('same', 20);

    expect(places(await join({ [path.replace('%', 'de')]: text, [path.replace('%', 'pt_BR')]: text }))).toEqual([]);
    expect(
      places(await join({ [path.replace('%', 'format')]: text, [path.replace('%', 'parse')]: text })),
    ).toHaveLength(1);
  },
);

it('takes what is of languages that machines read for no translation', async () => {
  const text = block('same', 20);

  expect(places(await join({ 'src/languages/js/words.ts': text, 'src/languages/rb/words.ts': text }))).toHaveLength(1);
});

it.each([
  '/* A Bison parser, made by GNU Bison 3.8.2.  */',
  '// Generated from Expression.g4 by ANTLR 4.13.1',
  '// Generated automatically by nearley, version 2.20.1',
  '/* ANSI-C code produced by gperf version 3.1 */',
])('knows a generator by what it writes at the top: %s', async (mark) => {
  const text = block('same', 20);

  expect(places(await join({ 'a.js': `${mark}\n${text}`, 'b.js': text }))).toEqual([]);
});

it('leaves generated files and test data out', async () => {
  const text = block('same', 30);
  const { findings, sections } = await join({
    'a.js': text,
    'b.js': `// Code generated by a tool. DO NOT EDIT.\n${text}`,
    'test/fixtures/c.js': text,
  });

  expect(findings).toEqual([]);
  expect(sections?.duplication?.code).toEqual({ lines: 30, duplicatedLines: 0 });
});

it('counts copies in tests by half and reports them only where asked', async () => {
  const files = {
    'src/a.js': block('a', 100),
    'test/a.test.js': block('same', 50),
    'test/b.test.js': block('same', 50),
  };

  const usual = await join(files);
  const asked = await join(files, () => true);

  expect(usual.findings).toEqual([]);
  expect(usual.sections?.duplication).toMatchObject({
    code: { lines: 100, duplicatedLines: 0 },
    tests: { lines: 100, duplicatedLines: 100 },
    share: 33.3,
    copies: 1,
  });
  expect(asked.findings.map(({ ruleId }) => ruleId)).toEqual(['duplication/test-block']);
});

it('takes the code for the first place where a test repeats it', async () => {
  const { findings } = await join({ 'a.test.js': block('same', 20), 'b.js': block('same', 20) }, () => true);

  expect(findings).toMatchObject([{ path: 'a.test.js', related: [{ path: 'b.js' }] }]);
});

it.each([
  ['the same line', () => 'x = f(a, b, c);\n'.repeat(20_000)],
  ['a few lines over and over', () => block('same', 7).repeat(3_000)],
  ['a block and its copies', () => `${block('same', 15)}${block('x', 1)}`.repeat(1_200)],
  ['short lines over and over', () => ['a\n', 'b\n', 'c\n', 'd\n', 'e\n'].join('').repeat(4_000)],
  ['nothing but quotes', () => `${'"\\"\''.repeat(1000)}\n`.repeat(200)],
])('comes to an end on twenty thousand lines of %s', async (_what, make) => {
  const text = make();

  const { sections } = await join({ 'a.js': text, 'b.js': text });

  expect(sections?.duplication?.code.duplicatedLines).toBeGreaterThanOrEqual(0);
});

it('survives facts that were cut off', () => {
  const joined = joinDuplication([{ path: 'a.js', clones: { lines: 'AAAA' } }], {
    files: [],
    skipped: [],
    kinds: undefined,
    isWanted: () => true,
  });

  expect(joined.findings).toEqual([]);
});
