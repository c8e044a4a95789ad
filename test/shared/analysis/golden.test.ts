import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { concludeAnalysis, languageGroup, type AnalysisEngine } from '../../../shared/analysis';
import { toSarif, type AnalysisResult, type SkippedPath } from '../../../shared/findings';
import { cutBatches, readDirectory } from '../../../shared/source';
import { testEngine } from '../../support/analysis-engine';

/** Each folder is a small project in `source/` with the report it gives in `expected.json`. */
const GOLDEN = join(__dirname, '../../golden');
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const projects = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory());

it.each(projects.map(({ name }) => name))(
  'gives the stored report of %s; UPDATE_GOLDEN=1 stores a new one to be read as a diff',
  async (name) => {
    const file = join(GOLDEN, name, 'expected.json');

    const actual = `${JSON.stringify(await essenceOf(join(GOLDEN, name, 'source'), name), null, 2)}\n`;

    if (UPDATE) writeFileSync(file, actual);
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  },
);

/** SARIF without what changes with every version of the engine: its name, the texts of rules, the files' digests. */
async function essenceOf(folder: string, name: string) {
  const skipped: SkippedPath[] = [];
  const results: AnalysisResult[] = [];
  const batches = cutBatches(readDirectory(folder), {
    groupOf: languageGroup,
    onSkipped: (one) => void skipped.push(one),
  });
  for await (const batch of batches) results.push(await engine.analyzeFiles(batch.files));
  const { runs } = toSarif(concludeAnalysis({ name, results, skipped, rules: engine.rules }));
  return runs.map((run) => ({
    results: run.results?.map(({ ruleIndex: _ruleIndex, rule: _rule, ...result }) => result),
    invocations: run.invocations,
    properties: run.properties,
  }));
}
