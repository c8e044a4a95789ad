import type { AnalysisEngine } from '../../../../../shared/analysis';
import { OXLINT_RULES } from '../../../../../shared/analysis/analyzers/oxlint/manifest';
import type { AnalysisResult } from '../../../../../shared/findings';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
/** The whole table in one call, since every call starts a process. */
let ofTable: Promise<AnalysisResult>;
beforeAll(() => {
  engine = testEngine();
  ofTable = engine.analyzeFiles(
    NAMED.flatMap(({ rule, flagged, clean, name }) => [
      file(`${rule}/flagged/${name}`, flagged),
      file(`${rule}/clean/${name}`, clean),
    ]),
    { enabledRules: NAMED.map(({ rule }) => `oxlint/${rule}`) },
  );
});
afterAll(() => engine.close());

/** Rule, flagged code, clean code; both as the file named last, `a.ts` when none is. */
const RULES: readonly (readonly [rule: string, flagged: string, clean: string, name?: string])[] = [
  ['no-debugger', 'debugger;', 'const debuggerOn = 1; export { debuggerOn };'],
  ['no-dupe-keys', 'export const a = { b: 1, b: 2 };', 'export const a = { b: 1, c: 2 };'],
  ['use-isnan', 'export const f = (a) => a === NaN;', 'export const f = (a) => Number.isNaN(a);', 'a.js'],
  ['no-unused-vars', 'const a = 1;\nexport {};', 'export const a = 1;'],
  ['no-eval', 'eval(location.hash);', 'JSON.parse(location.hash);'],
  ['no-implied-eval', 'setTimeout("run()", 1);', 'setTimeout(() => run(), 1);', 'a.js'],
  ['no-new-func', 'new Function("a", b)();', 'new Foo("a", b);', 'a.js'],
  ['no-script-url', 'location.href = "javascript:void(0)";', 'location.href = "https://javascript.info";'],
  [
    'no-await-in-loop',
    'export async function f(a) { for (const b of a) await b(); }',
    'export async function f(a) { for await (const b of a) b(); }',
    'a.js',
  ],
  [
    'no-unsafe-finally',
    'export function f() { try { g(); } finally { return 1; } }',
    'export function f() { try { g(); } finally { h(); } }',
    'a.js',
  ],
  ['eqeqeq', 'export const f = (a, b) => a == b;', 'export const f = (a, b) => a === b || a == null;', 'a.js'],
  ['no-constant-condition', 'if (1) f();', 'while (true) f();', 'a.js'],
  [
    'typescript/no-misused-new',
    'export interface A { new (): A; constructor(): void; }',
    'export interface A { b(): void; }',
  ],
  ['typescript/prefer-as-const', "export const a = 'b' as 'b';", "export const a = 'b' as const;"],
  [
    'unicorn/no-invalid-fetch-options',
    'fetch(a, { method: "GET", body: b });',
    'fetch(a, { method: "POST", body: b });',
    'a.js',
  ],
  ['oxc/no-accumulating-spread', 'a.reduce((b, c) => ({ ...b, c }), {});', 'a.reduce((b, c) => b + c, 0);', 'a.js'],
  ['oxc/missing-throw', 'export function f() { new Error("a"); }', 'export function f() { throw new Error("a"); }'],
  ['promise/no-new-statics', 'new Promise.resolve(1);', 'Promise.resolve(1);'],
  [
    'react/jsx-key',
    'export const A = () => [1].map((b) => <p>{b}</p>);',
    'export const A = () => [1].map((b) => <p key={b}>{b}</p>);',
    'a.tsx',
  ],
  [
    'react/no-danger',
    'export const A = (b) => <p dangerouslySetInnerHTML={b} />;',
    'export const A = (b) => <p>{b}</p>;',
    'a.jsx',
  ],
  ['jest/no-focused-tests', 'it.only("a", () => {});', 'it("a", () => {});', 'a.test.ts'],
];

const rulesOf = async (path: string, text: string) => {
  const { findings, skipped } = await engine.analyzeFiles([file(path, text)]);
  expect(skipped).toEqual([]);
  return findings.map(({ ruleId }) => ruleId);
};

const NAMED = RULES.map(([rule, flagged, clean, name = 'a.ts']) => ({ rule, flagged, clean, name }));

it.each(NAMED)('$rule flags what it is for and nothing else', async ({ rule, name }) => {
  const { findings, skipped } = await ofTable;

  const places = findings.filter(({ ruleId }) => ruleId === `oxlint/${rule}`).map(({ path }) => path);
  expect(places).toContain(`${rule}/flagged/${name}`);
  expect(places).not.toContain(`${rule}/clean/${name}`);
  expect(skipped).toEqual([]);
});

it('knows a rule for everything it reports', async () => {
  const text = RULES.map(([, flagged]) => `{ ${flagged.replaceAll('export ', '')} }`).join('\n');

  const { findings } = await engine.analyzeFiles([file('a.test.tsx', text), file('b.test.jsx', text)]);

  for (const { ruleId } of findings) expect(engine.rules.get(ruleId)?.id).toBe(ruleId);
  expect(OXLINT_RULES.length).toBeGreaterThan(100);
});

it('counts columns in UTF-16 code units behind other scripts, emoji and a byte order mark', async () => {
  const { findings } = await engine.analyzeFiles([file('a.js', '\ufeffdebugger;\r\n"é漢😀"; debugger;\r\n')]);

  const regions = findings.filter(({ ruleId }) => ruleId === 'oxlint/no-debugger').map(({ region }) => region);
  expect(regions).toEqual([
    { startLine: 1, startColumn: 1, endLine: 1, endColumn: 10 },
    { startLine: 2, startColumn: 9, endLine: 2, endColumn: 18 },
  ]);
});

it('lints hidden folders, node_modules and what .gitignore names', async () => {
  const paths = ['.github/a.js', 'node_modules/b/c.js', 'dist/d.min.js', 'e-min.mjs', 'f_min.ts', 'lib/min.js'];

  const { findings } = await engine.analyzeFiles([
    file('.gitignore', '*\n'),
    file('.eslintignore', '*\n'),
    ...paths.map((path) => file(path, 'debugger;\n')),
  ]);

  expect(findings.map(({ path }) => path)).toEqual([...paths].sort());
});

it('lints scripts whose name does not tell what they are', async () => {
  const texts = new Map([
    ['bin/tool', '#!/usr/bin/env node\ndebugger;\n'],
    ['bin/typed', '#!/usr/bin/env tsx\nexport let a: string;\ndebugger;\n'],
    ['OLD.JS', 'debugger;\n'],
    ['View.Tsx', 'export const a: JSX.Element = <p />;\ndebugger;\n'],
  ]);

  const { findings, skipped } = await engine.analyzeFiles([...texts].map(([path, text]) => file(path, text)));

  expect(skipped).toEqual([]);
  const found = findings.filter(({ ruleId }) => ruleId === 'oxlint/no-debugger').map(({ path }) => path);
  expect(found).toEqual([...texts.keys()].sort());
});

it('lets a comment switch off advice but not a weakness', async () => {
  const ofComment = await rulesOf('a.js', '/* eslint-disable */\ndebugger;\neval(a);\n');
  const ofOwnComment = await rulesOf('a.js', 'eval(a); // oxlint-disable-line no-eval\n');

  expect(ofComment).toEqual(['oxlint/no-eval']);
  expect(ofOwnComment).toEqual(['oxlint/no-eval']);
});

it('does not mind code of tests that is said to be wrong', async () => {
  const wrong = 'const a = ;\n';
  const { findings } = await engine.analyzeFiles([
    file('test/views/syntax-error.jsx', wrong),
    file('template/{{ name }}/a.js', wrong),
    file('test/views/plain.jsx', wrong),
  ]);

  expect(findings.filter(({ ruleId }) => ruleId === 'syntax/error').map(({ path }) => path)).toEqual([
    'test/views/plain.jsx',
  ]);
});

it('doubts what is declared twice where only one of both is built', async () => {
  const twice = 'export function a() {}\n';

  const { findings } = await engine.analyzeFiles([
    file('src/a.js', `// #ifdef H5\n${twice}// #endif\n// #ifdef MP\n${twice}// #endif\n`),
    file('src/b.js', `${twice}${twice}`),
  ]);

  const errors = findings.filter(({ ruleId }) => ruleId === 'syntax/error');
  expect(errors.map(({ path, level }) => [path, level ?? 'error'])).toEqual([
    ['src/a.js', 'note'],
    ['src/b.js', 'error'],
  ]);
});

it('finds the one file that crashes the linter and keeps all others', async () => {
  const crash = file('crash.js', `${'[\n'.repeat(100_000)}1${']\n'.repeat(100_000)};`);
  const others = Array.from({ length: 9 }, (_, index) => file(`${index}.js`, 'debugger;\n'));

  const { findings, skipped } = await engine.analyzeFiles([...others.slice(0, 4), crash, ...others.slice(4)]);

  expect(findings.map(({ path }) => path)).toEqual(others.map(({ path }) => path));
  expect(skipped).toEqual([{ path: 'crash.js', reason: 'analyzer-failed', detail: 'oxlint' }]);
});
