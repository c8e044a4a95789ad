import { verifyFix } from '../../../../shared/generation/verify/verify-fix';
import { toEdits } from '../../../../shared/generation/edits/to-edits';
import { analyzeFilesTogether } from '../../../../shared/generation/verify/analyze-files-together';
import type { AnalysisEngine } from '../../../../shared/analysis';
import { patchCases, type PreparedCase } from '../../../bench/verifier/patch-cases';
import { testEngine } from '../../../support/analysis-engine';

/** `npm run bench -- verifier` takes all of them. A third is enough patches that one more refused does not decide. */
const PORTION = { seed: 5, mutants: 3, every: 3 };

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

/** What `bad` becomes, as the bench would have it of a page of a rule. */
async function verdictOn(ruleId: string, path: string, [bad, good]: readonly [string, string]): Promise<string> {
  const files = [{ path, text: bad }];
  const before = await analyzeFilesTogether(files, engine, { enabledRules: [ruleId] });
  const finding = before.findings.find((one) => one.ruleId === ruleId)!;
  const { problem } = await verifyFix({ finding, files, before, edits: toEdits(path, bad, good) }, { engine });
  return problem ?? 'accepted';
}

const READ_XML = (feature: string) =>
  `class Shop {\n  Document read(InputStream in) throws Exception {\n    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();\n${feature}    return factory.newDocumentBuilder().parse(in);\n  }\n}\n`;
const LOGIN = (log: string) =>
  `const express = require('express');\nconst app = express();\napp.post('/login', (request, response) => {\n  console.log(${log});\n  response.end();\n});\n`;
const SAVE = (sign: string) =>
  `package shop\n\nfunc save(order Order) error {\n\tif err := check(order); err ${sign} nil {\n\t\treturn err\n\t}\n\treturn write(order)\n}\n`;
const SHOP = (field: string) =>
  `class Shop {\n  ${field}\n  static Shop get() {\n    if (only == null) {\n      synchronized (Shop.class) {\n        if (only == null) only = new Shop();\n      }\n    }\n    return only;\n  }\n}\n`;
const DISALLOW = '    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);\n';

it.each([
  // Off unless asked for.
  ['oxlint/unicorn/no-new-array', 'a.js', 'f(new Array(3));\n', 'f(Array.from({ length: 3 }));\n', 'accepted'],
  [
    'oxlint/unicorn/no-new-array',
    'a.js',
    'f(new Array(3));\n',
    'f(new Array(4));\n',
    'oxlint/unicorn/no-new-array still reports it',
  ],
  ['java/xml-external-entities', 'Shop.java', READ_XML(''), READ_XML(DISALLOW), 'accepted'],
  [
    'java/xml-external-entities',
    'Shop.java',
    READ_XML(''),
    READ_XML(DISALLOW.replace('apache.org', 'evil.example')),
    'the change brings an address that was not there',
  ],
  [
    'dataflow/sensitive-data-exposure',
    'login.js',
    LOGIN("'login with ' + request.body.password"),
    LOGIN("'login'"),
    'accepted',
  ],
  ['go/nil-error-returned', 'shop.go', SAVE('=='), SAVE('!='), 'accepted'],
  [
    'java/double-checked-locking',
    'Shop.java',
    SHOP('private static Shop only;'),
    SHOP('private static volatile Shop only;'),
    'accepted',
  ],
  [
    'java/double-checked-locking',
    'Shop.java',
    SHOP('private static Shop only;'),
    SHOP('public static volatile Shop only;'),
    'line 2 of Shop.java has nothing to do with the finding',
  ],
  ['bash/overwritten-input', 'a.sh', 'sort a.txt > a.txt\n', 'sort -o a.txt a.txt\n', 'accepted'],
  [
    'bash/pipe-to-shell',
    'a.sh',
    'curl -fsSL https://example.org/a.sh | sh\n',
    'curl -fsSLo a.sh https://example.org/a.sh\necho "24454f83  a.sh" | sha256sum -c && sh a.sh\n',
    'the change brings a checksum, which only the project can know',
  ],
])('judges of %s in %s what only looks like something else', async (ruleId, path, bad, good, verdict) => {
  expect(await verdictOn(ruleId, path, [bad, good])).toBe(verdict);
});
