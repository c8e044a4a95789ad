import { verifyFix } from '../../../../shared/generation/verify/verify-fix';
import type { AnalysisEngine } from '../../../../shared/analysis';
import { patchCases, type PreparedCase } from '../../../bench/verifier/patch-cases';
import { testEngine } from '../../../support/analysis-engine';

/** `npm run bench -- verifier` takes all of them. */
const PORTION = { seed: 5, mutants: 3, every: 9 };

let engine: AnalysisEngine;
let cases: PreparedCase[];
beforeAll(async () => {
  engine = testEngine();
  cases = await Array.fromAsync(patchCases(PORTION, engine));
}, 120_000);
afterAll(() => engine.close());

it('takes nearly every good patch and nearly no sabotaged one', async () => {
  let [good, taken, fooled] = [0, 0, 0];
  for (const one of cases) {
    const { isAccepted } = await verifyFix(one, { engine });
    if (one.isGood) good++;
    if (isAccepted && one.isGood) taken++;
    if (isAccepted && !one.isGood) fooled++;
  }

  expect(cases.length - good).toBeGreaterThan(100);
  expect(taken / good).toBeGreaterThanOrEqual(0.95);
  expect(taken / (taken + fooled)).toBeGreaterThanOrEqual(0.97);
}, 180_000);

it('tells for every check whether it passed, and stops at the first that fails', async () => {
  const good = cases.find(({ isGood, path }) => isGood && path === 'shop.js')!;

  const accepted = await verifyFix(good, { engine });
  const refused = await verifyFix(
    { ...good, edits: [{ path: 'shop.js', search: 'const', replace: 'let' }] },
    { engine },
  );

  expect(accepted.checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
    'applies passed',
    'scope passed',
    'size passed',
    'suppression passed',
    'parses passed',
    'signature passed',
    'behaviour passed',
    'additions passed',
    'finding-gone passed',
    'no-new-finding passed',
    'types not-applicable',
  ]);
  expect(refused).toMatchObject({ isAccepted: false, checks: [{ check: 'applies', outcome: 'failed' }], files: [] });
  expect(refused.problem).toContain('more than once');
});

it('asks the type checker last, and refuses what it has something new against', async () => {
  const good = cases.find(({ isGood, path }) => isGood && path === 'shop.js')!;
  const typeChecker = { newProblems: async () => ['TS2345 in shop.js'] };

  const verdict = await verifyFix(good, { engine, typeChecker });

  expect(verdict).toMatchObject({ isAccepted: false, problem: 'TS2345 in shop.js' });
});

it('does not believe in a finding that the engine does not report', async () => {
  const good = cases.find(({ isGood, path }) => isGood && path === 'shop.js')!;

  const verdict = await verifyFix({ ...good, finding: { ...good.finding, ruleId: 'oxlint/no-eval' } }, { engine });

  expect(verdict.isAccepted).toBe(false);
});
