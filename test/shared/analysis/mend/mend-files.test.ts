import { mendFiles, type AnalysisInput } from '../../../../shared/analysis';
import type { AnalysisResult, RawFinding } from '../../../../shared/findings';
import { file } from '../../../support/analysis-engine';
import { findingAt } from '../../../support/reports';

/** Finds words, each with a fix of its own: the word it is to become. */
function wordEngine(fixes: Readonly<Record<string, string>>, breaks: readonly string[] = []) {
  const asked: string[][] = [];
  const findingsIn = ({ path, bytes }: AnalysisInput): RawFinding[] => {
    const text = Buffer.from(bytes).toString();
    return Object.entries(fixes).flatMap(([word, replacement]) => {
      if (!text.includes(word)) return [];
      const finding = findingAt(text, word, { ruleId: `word/${word}`, path });
      const fix = { description: '', replacements: [{ path, region: finding.region, text: replacement }] };
      return [{ ...finding, fix }];
    });
  };
  return {
    asked,
    findingsIn,
    async analyzeFiles(files: readonly AnalysisInput[]): Promise<AnalysisResult> {
      asked.push(files.map(({ path }) => path));
      const broken = files.filter(({ bytes }) => breaks.some((word) => Buffer.from(bytes).toString().includes(word)));
      return {
        engineVersion: 'test',
        findings: files.flatMap(findingsIn),
        files: [],
        facts: [],
        skipped: broken.map(({ path }) => ({ path, reason: 'analyzer-failed' })),
      };
    },
  };
}

async function mend(engine: ReturnType<typeof wordEngine>, texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([path, text]) => file(path, text));
  const { files: mended, refused } = await mendFiles(files, files.flatMap(engine.findingsIn), engine);
  return {
    after: Object.fromEntries(mended.map(({ path, after }) => [path, after])),
    refused: refused.map(({ finding, reason }) => `${finding.ruleId}: ${reason}`),
  };
}

it('mends all files with one analysis more', async () => {
  const engine = wordEngine({ bad: 'good', worse: 'better' });

  const { after, refused } = await mend(engine, { 'a.js': 'bad and worse', 'b.js': 'bad', 'c.js': 'fine' });

  expect(after).toEqual({ 'a.js': 'good and better', 'b.js': 'good' });
  expect(refused).toEqual([]);
  expect(engine.asked).toEqual([['a.js', 'b.js']]);
});

it('takes back a fix that only leads to another finding, or round in circles', async () => {
  const chain = wordEngine({ one: 'two', two: 'three' });
  const circle = wordEngine({ left: 'right', right: 'left' });

  expect((await mend(chain, { 'a.js': 'one' })).after).toEqual({});
  expect((await mend(circle, { 'a.js': 'left' })).refused).toEqual(['word/left: it brings a finding of word/right']);
});

it('takes back a fix after which its finding is still there', async () => {
  const engine = wordEngine({ bad: 'still bad' });

  const { after, refused } = await mend(engine, { 'a.js': 'bad' });

  expect(after).toEqual({});
  expect(refused).toEqual(['word/bad: word/bad still reports it']);
});

it('takes back only the fix that does harm, and keeps the others of the file', async () => {
  const engine = wordEngine({ bad: 'good', odd: 'broken', worse: 'better', broken: 'whole' });

  const { after, refused } = await mend(engine, { 'a.js': 'bad odd worse' });

  expect(after).toEqual({ 'a.js': 'good odd better' });
  expect(refused).toEqual(['word/odd: it brings a finding of word/broken']);
});

it('takes back a fix after which the file cannot be analysed', async () => {
  const engine = wordEngine({ bad: 'poison' }, ['poison']);

  const { after, refused } = await mend(engine, { 'a.js': 'bad' });

  expect(after).toEqual({});
  expect(refused).toEqual(['word/bad: the file could not be analysed again (analyzer-failed)']);
});
