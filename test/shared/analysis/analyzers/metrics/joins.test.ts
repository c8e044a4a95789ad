import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { concludeAnalysis, ruleCatalogue, type OutsideKnowledge } from '../../../../../shared/analysis';
import type { FileAnalysis } from '../../../../../shared/analysis/analyzers/analyzer';
import { createDuplicationAnalyzer } from '../../../../../shared/analysis/analyzers/duplication/duplication-analyzer';
import { createMetricsAnalyzer } from '../../../../../shared/analysis/analyzers/metrics/metrics-analyzer';
import type { AnalysisResult, AnalyzedFile, FileFacts } from '../../../../../shared/findings';
import { fileToAnalyze } from '../../../../support/file-to-analyze';

const PROJECT = join(__dirname, 'project');
const CHURN = new Map([
  ['orders.js', 12],
  ['report.py', 3],
  ['gone.js', 90],
]);

interface Analyzed {
  readonly file: AnalyzedFile;
  readonly facts: FileFacts;
}

let analyzed: Analyzed[];
beforeAll(async () => {
  const analyzers = [createMetricsAnalyzer(), createDuplicationAnalyzer()];
  const paths = readdirSync(PROJECT, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.'));
  analyzed = await Promise.all(
    paths.sort().map(async (path) => {
      const file = fileToAnalyze(path, readFileSync(join(PROJECT, path), 'utf8'));
      const parts: FileAnalysis[] = [];
      for (const analyzer of analyzers) parts.push(await analyzer.analyze(file, () => false));
      const { lineCount: lines, bytes } = file.source;
      return {
        file: { path, language: file.language, lines, sizeBytes: bytes.length },
        facts: parts.reduce<FileFacts>((all, { facts }) => ({ ...all, ...facts }), { path }),
      };
    }),
  );
});

function conclude(batches: readonly (readonly Analyzed[])[], outside: OutsideKnowledge = { churn: CHURN }) {
  const results = batches.map((batch): AnalysisResult => ({
    engineVersion: '1',
    findings: [],
    files: batch.map(({ file }) => file),
    facts: batch.map(({ facts }) => facts),
    skipped: [],
  }));
  return concludeAnalysis({ name: 'project', results, skipped: [], rules: ruleCatalogue, outside });
}

it('gives the same report however the files were cut into batches and in whatever order they came', () => {
  const whole = JSON.stringify(conclude([analyzed]));
  const single = conclude(analyzed.map((one) => [one]));
  const reversed = conclude([[...analyzed].reverse()]);
  const twice = conclude([analyzed, analyzed.slice(1, 2)]);

  expect(JSON.stringify(single)).toBe(whole);
  expect(JSON.stringify(reversed)).toBe(whole);
  expect(JSON.stringify(twice)).toBe(whole);
});

it('has exact figures for a small project', () => {
  const { metrics, duplication, hotspots, ratings } = conclude([analyzed]);

  expect({ metrics, duplication, hotspots, ratings }).toMatchSnapshot();
});

it('says that there is no history, and names no hotspots, where nobody could read one', () => {
  const quiet = conclude([analyzed], { churn: new Map() });
  const unknown = conclude([analyzed], {});

  expect(quiet.hotspots).toEqual({ hasHistory: true, files: [] });
  expect(unknown.hotspots).toEqual({ hasHistory: false, files: [] });
});
