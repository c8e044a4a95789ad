import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { concludeAnalysis, type AnalysisEngine } from '../../../../../shared/analysis';
import { dataflowRuleId } from '../../../../../shared/analysis/analyzers/dataflow/manifest';
import type { WeaknessRule } from '../../../../../shared/analysis/analyzers/dataflow/weakness-rule';
import { WEAKNESS_RULES } from '../../../../../shared/analysis/analyzers/dataflow/weaknesses';
import { WEAKNESSES } from '../../../../../shared/analysis/dataflow/models';
import { file, testEngine } from '../../../../support/analysis-engine';

const FOLDER = join(__dirname, '../../../../../shared/analysis/analyzers/dataflow/weaknesses');
const EXTENSIONS = { java: 'java', javascript: 'js', python: 'py' } as const;

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

/** Rules that follow data and report something in a program of one file. */
async function reported(code: string, language: WeaknessRule['language']): Promise<string[]> {
  const disabledRules = engine.rules
    .all()
    .map(({ id }) => id)
    .filter((id) => !id.startsWith('dataflow/'));
  const path = `src/Sample.${EXTENSIONS[language]}`;
  const results = [await engine.analyzeFiles([file(path, code)], { disabledRules })];
  const report = concludeAnalysis({ name: 'sample', results, skipped: [], rules: engine.rules, disabledRules });
  return report.findings.flatMap(({ ruleId, alsoReportedBy }) => [ruleId, ...alsoReportedBy]);
}

it('says of every weakness what it is, each in a file of its own', () => {
  const files = readdirSync(FOLDER).filter((name) => name !== 'index.ts');

  expect(files.sort()).toEqual(WEAKNESSES.map((weakness) => `${weakness}.ts`).sort());
  expect(Object.keys(WEAKNESS_RULES).sort()).toEqual([...WEAKNESSES].sort());
});

it.each(Object.entries(WEAKNESS_RULES))('explains %s in two paragraphs', (_weakness, { help, description }) => {
  expect(help.split('\n\n')).toHaveLength(2);
  expect(help).not.toContain(description);
});

it.each(WEAKNESSES)('reports the bad example of %s and not the good one', async (weakness) => {
  const { bad, good, language } = WEAKNESS_RULES[weakness];

  expect(await reported(bad, language)).toContain(dataflowRuleId(weakness));
  expect(await reported(good, language)).not.toContain(dataflowRuleId(weakness));
});
