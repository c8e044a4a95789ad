import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { concludeAnalysis, languageGroup, type AnalysisEngine } from '../../../shared/analysis';
import { stringifySarif, type AnalysisResult, type SkippedPath } from '../../../shared/findings';
import { cutBatches, readDirectory, type SourceFile } from '../../../shared/source';
import { testEngine } from '../../support/analysis-engine';

const ROOT = join(__dirname, '../../..');
const GOLDEN = join(ROOT, 'test/golden');
/** No deadline that a busy machine could make a difference by. */
const FILE_DEADLINE_MS = 120_000;
const PATIENCE_MS = 300_000;

let several: AnalysisEngine;
let single: AnalysisEngine;
beforeAll(() => {
  several = testEngine({ workers: 3 });
  single = testEngine({ workers: 1 });
});
afterAll(() => Promise.all([several.close(), single.close()]));

const projects: (readonly [name: string, folder: string])[] = [
  ['flawed-shop', join(ROOT, 'samples/flawed-shop')],
  ...readdirSync(GOLDEN).map((name) => [name, join(GOLDEN, name, 'source')] as const),
];

it.each(projects)(
  'reports %s in the same bytes with one thread or three, in one call or one per file, in any order and place',
  async (_name, folder) => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'determinism-'));
    try {
      cpSync(folder, elsewhere, { recursive: true });

      const batched = await inBatches(several, folder);
      const again = await inBatches(several, elsewhere);
      const fileByFile = await oneByOne(single, elsewhere);

      expect(batched).toContain('"ruleId"');
      expect(again).toBe(batched);
      expect(fileByFile).toBe(batched);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  },
  PATIENCE_MS,
);

async function inBatches(engine: AnalysisEngine, folder: string): Promise<string> {
  const { batches, skipped } = await read(folder);
  const results: AnalysisResult[] = [];
  for (const files of batches) results.push(await engine.analyzeFiles(files, { fileDeadlineMs: FILE_DEADLINE_MS }));
  return sarifOf(engine, results, skipped);
}

/** Backwards, so that nothing comes in the order it had. */
async function oneByOne(engine: AnalysisEngine, folder: string): Promise<string> {
  const { batches, skipped } = await read(folder);
  const results: AnalysisResult[] = [];
  for (const file of batches.flat().reverse()) {
    results.push(await engine.analyzeFiles([file], { fileDeadlineMs: FILE_DEADLINE_MS }));
  }
  return sarifOf(engine, results, skipped);
}

async function read(folder: string): Promise<{ batches: SourceFile[][]; skipped: SkippedPath[] }> {
  const skipped: SkippedPath[] = [];
  const batches: SourceFile[][] = [];
  const cut = cutBatches(readDirectory(folder), {
    groupOf: languageGroup,
    onSkipped: (one) => void skipped.push(one),
  });
  for await (const { files } of cut) batches.push([...files]);
  return { batches, skipped };
}

function sarifOf(engine: AnalysisEngine, results: AnalysisResult[], skipped: SkippedPath[]): string {
  return [...stringifySarif(concludeAnalysis({ name: 'project', results, skipped, rules: engine.rules }))].join('');
}
