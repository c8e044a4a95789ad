import type { AnalysisEngine } from '../../../../shared/analysis';
import { appliesTo } from '../../../../shared/analysis/analyzers/applies-to';
import { ANALYZERS } from '../../../../shared/analysis/analyzers/registry';
import { detectLanguage } from '../../../../shared/analysis/languages/detect-language';
import { testEngine } from '../../../support/analysis-engine';
import { ANALYZER_CASES } from './cases/analyzer-cases';
import { CHAIN_LANGUAGES, chainOf } from './cases/chains';
import { expectSurvival } from './expect-survival';

const FILE_DEADLINE_MS = 2_000;
/** Ten times what these texts take on a slow machine. */
const AMPLE_MS = 60_000;

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const READERS = ANALYZERS.filter(({ runs }) => runs !== 'per-run');

it('has hostile texts for every analyzer of files, and for none besides', () => {
  expect(Object.keys(ANALYZER_CASES).sort()).toEqual(READERS.map(({ id }) => id).sort());
});

it.each(READERS)('gives $id texts that it reads', (manifest) => {
  for (const { path, content } of ANALYZER_CASES[manifest.id] ?? []) {
    const text = content();
    const language = detectLanguage(path, typeof text === 'string' ? Buffer.from(text.slice(0, 300)) : text);
    expect({
      path,
      isRead: appliesTo(manifest, { language, kinds: undefined, isMinified: false, isLarge: false }),
    }).toEqual({
      path,
      isRead: true,
    });
  }
});

it.each(READERS.map(({ id }) => id))('outlives what is hard on %s', async (id) => {
  await expectSurvival(engine, ANALYZER_CASES[id] ?? [], FILE_DEADLINE_MS);
});

it.each(CHAIN_LANGUAGES)('reads a chain of 4,000 conditions of %s to its end', async (language) => {
  const path = `a.${{ bash: 'sh', csharp: 'cs', javascript: 'js', kotlin: 'kt', python: 'py', ruby: 'rb', rust: 'rs' }[language as string] ?? language}`;
  expect(detectLanguage(path)).toBe(language);

  const { skipped } = await expectSurvival(
    engine,
    [{ what: 'a chain', path, content: () => chainOf(language, 4_000) }],
    AMPLE_MS,
  );

  expect(skipped.filter(({ reason }) => reason === 'deadline')).toEqual([]);
});

it('reads 8,000 blocks of Terraform, each in the next, to their end', async () => {
  const levels = 8_000;
  const content = () => `${'resource "aws_s3_bucket" "a" {\n'.repeat(levels)}${'}\n'.repeat(levels)}`;

  const { skipped } = await expectSurvival(engine, [{ what: 'blocks', path: 'a.tf', content }], AMPLE_MS);

  expect(skipped).toEqual([]);
});

it.each([
  ['methods of Ruby', 'a.rb', (index: number) => `  def m${index}\n    f(${index})\n  end\n`, 'class A\n', 'end\n'],
  ['entries of a hash of Ruby', 'b.rb', (index: number) => `  'k${index}' => ${index},\n`, 'A = {\n', '}\n'],
  [
    'entries of an array of PHP',
    'a.php',
    (index: number) => `  'k${index}' => ${index},\n`,
    '<?php\nreturn [\n',
    '];\n',
  ],
])('reads 2,000 %s to their end', async (what, path, entry, head, tail) => {
  const content = () => `${head}${Array.from({ length: 2_000 }, (_, index) => entry(index)).join('')}${tail}`;

  const { skipped } = await expectSurvival(engine, [{ what, path, content }], AMPLE_MS);

  expect(skipped).toEqual([]);
});

it('reads names of types that could be read in many ways to their end', async () => {
  const type = `${'Linked'.repeat(60)}S`;
  const content = () => `class A { void f(${type} all) { for (Object one : all) { all.remove(one); } } }\n`;

  const { skipped } = await expectSurvival(engine, [{ what: 'types', path: 'A.java', content }], AMPLE_MS);

  expect(skipped).toEqual([]);
});
