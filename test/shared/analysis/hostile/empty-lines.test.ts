import type { AnalysisEngine } from '../../../../shared/analysis';
import { LANGUAGES } from '../../../../shared/analysis/languages/languages';
import { file, testEngine } from '../../../support/analysis-engine';

/** What looks at the rest of a text at the beginning of each of its lines would take minutes for so many. */
const LINES = 300_000;

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

it.each(LANGUAGES.map(({ id, extensions }) => [id, `a.${extensions[0]}`]))(
  'reads 300,000 empty lines in the name of %s to their end',
  async (_id, path) => {
    const { skipped } = await engine.analyzeFiles([file(path, '\n'.repeat(LINES))]);

    expect(skipped).toEqual([]);
  },
);
