import type { AnalysisEngine } from '../../../../shared/analysis';
import { detectLanguage } from '../../../../shared/analysis/languages/detect-language';
import { LANGUAGES } from '../../../../shared/analysis/languages/languages';
import { testEngine } from '../../../support/analysis-engine';
import { CODE_NESTS } from './cases/code-nests';
import { DATA_NESTS } from './cases/data-nests';
import type { HostileCase } from './cases/hostile-case';
import { nested, type Nest } from './cases/nested';
import { SHAPES } from './cases/shapes';
import { expectSurvival } from './expect-survival';

const NESTS: ReadonlyMap<string, readonly Nest[]> = new Map(Object.entries({ ...CODE_NESTS, ...DATA_NESTS }));
const LEVELS = 100_000;
/** Of all but the first thing that a language nests. */
const FEWER_LEVELS = 10_000;
/** Some grammars cannot be linear on these texts: short, so that the suite is. */
const FILE_DEADLINE_MS = 1_500;

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const LANGUAGE_IDS = LANGUAGES.map(({ id }) => id);

it('knows what every language of the engine nests, and none besides', () => {
  expect([...NESTS.keys()].sort()).toEqual([...LANGUAGE_IDS].sort());
});

it.each(LANGUAGE_IDS)('outlives whatever %s nests, 100,000 levels of it', async (language) => {
  const cases = (NESTS.get(language) ?? []).map((nest, index): HostileCase => ({
    what: nest.what,
    path: pathOf(language),
    content: () => nested(nest, index === 0 ? LEVELS : FEWER_LEVELS),
  }));

  expect(cases.length).toBeGreaterThan(0);
  await expectSurvival(engine, cases, FILE_DEADLINE_MS);
});

it.each(LANGUAGE_IDS)('outlives brackets, runs and long lines that end in the name of %s', async (language) => {
  const cases = SHAPES.map(({ what, content }): HostileCase => ({ what, path: pathOf(language), content }));

  await expectSurvival(engine, cases, FILE_DEADLINE_MS);
});

function pathOf(language: string): string {
  const found = LANGUAGES.find(({ id }) => id === language);
  const path = `a.${found?.extensions[0] ?? ''}`;
  expect(detectLanguage(path)).toBe(language);
  return path;
}
