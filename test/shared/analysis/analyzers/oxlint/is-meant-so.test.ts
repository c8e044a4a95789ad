import type { AnalysisEngine } from '../../../../../shared/analysis';
import type { AnalysisResult } from '../../../../../shared/findings';
import { file, testEngine } from '../../../../support/analysis-engine';

/** Rule, code that it reports, code that is meant so; both as the file named last, `a.js` when none is. */
const JUDGED: readonly (readonly [rule: string, reported: string, meant: string, name?: string])[] = [
  ['eqeqeq', 'f(a == b);', 'f(a == undefined);'],
  ['eqeqeq', 'f(a == "b");', 'f(typeof a == "string");'],
  [
    'jest/valid-expect',
    'it("a", async () => { const b = expect(c).rejects.toThrow("d"); f(b); });',
    'it("a", async () => {\n  const b = expect(c).rejects.toThrow("d");\n  await jest.advanceTimersByTimeAsync(5);\n  await b;\n});',
    'a.test.js',
  ],
  ['no-constant-condition', 'while (f()) {}\nif (true) { g(); }', 'do {\n  if (f()) break;\n} while (true);'],
  [
    'getter-return',
    'class A { get b() { this.c(); } }',
    'class A { get b() { unreachable("Abstract getter `b` accessed"); } get c() { this.notImplemented(); } }',
  ],
  ['no-constant-binary-expression', 'f({} === a);', 'if (2 > 1) f();'],
  [
    'no-fallthrough',
    'switch (a) {\n  case 1:\n    f();\n\n  case 2:\n    g();\n}',
    'switch (a) {\n  case 1:\n    f();\n    // intentional fall through\n\n  case 2:\n    g();\n}',
  ],
  [
    'no-fallthrough',
    'switch (a) {\n  case 1:\n    f();\n\n  default:\n    g();\n    break;\n}',
    'switch (a) {\n  case 1:\n    f();\n\n  default:\n    break;\n}',
  ],
  [
    'unicorn/no-array-fill-with-reference-type',
    'f(new Array(3).fill({}));\nf(Array(n).fill([]));\nf([1, 2].fill({}));\nf(Array.from({ length: 3 }).fill({}));',
    'const path = new Path2D();\ncontext.fill(path);\nsvg.rect(1, 2)\n  .fill({ opacity: 0 }).stroke({ width: 0 });',
  ],
  ['no-script-url', 'a.href = "javascript:f()";', 'f(["url(", "javascript:", "@import"]);'],
  ['no-sparse-arrays', 'f([1, , 2]);', 'f((/a(b)/.exec(c) || [, ""])[1], (a.match(b) ?? [, 0])[1]);'],
  [
    'no-template-curly-in-string',
    'const name = 1;\nf("a ${name}");',
    'const name = 1;\nf("<b>${name}</b> ${" + name + ":2}");',
  ],
  ['no-self-compare', 'f(a === a);', '// Not for NaN.\nif (a !== a) f();'],
  [
    'unicorn/no-useless-switch-case',
    'switch (a) {\n  case 1:\n  default:\n    f();\n}',
    'switch (a) {\n  case 1: // the same on purpose\n  default:\n    f();\n}',
  ],
  [
    'jest/no-disabled-tests',
    'describe.skip("a", () => { it("b", () => {}); });',
    'describe.skip("a", () => {\n  // It fails now and then.\n  it("b", () => {});\n});',
    'a.test.js',
  ],
  [
    'jest/valid-expect',
    'it("a", () => { expect(b, c).toBe(1); });',
    'import { it } from "vitest";\nit("a", () => { expect(b, "message").toBe(1); });',
    'a.test.js',
  ],
  ['no-empty', 'if (a) {}', 'while ((a = a.next) && !a.b) {}'],
  [
    'no-extend-native',
    'Array.prototype.b = c;',
    'BigInt.prototype.toJSON = a;\nif (!Array.prototype.b) Array.prototype.b = c;',
  ],
  ['no-new-func', 'f(new Function("a", b));', 'f(new Function("return this"));'],
  ['no-script-url', 'a.href = "javascript:f()";', 'f(a.startsWith("javascript:"), a === "javascript:");'],
  [
    'unicorn/require-post-message-target-origin',
    'window.opener.postMessage(a);',
    'worker.postMessage(a); parentPort.postMessage({ b }); self.postMessage(\n  a,\n);',
  ],
  ['unicorn/require-post-message-target-origin', 'frame.contentWindow.postMessage(a);', 'channel.postMessage(a);'],
  ['unicorn/require-post-message-target-origin', 'window.frames[0].postMessage(a);', 'port1.postMessage(a);'],
  ['no-self-assign', 'f(() => { a = a; });', 'a.href = a.href;'],
  ['no-template-curly-in-string', 'const a = 1; f("${a}");', 'f("${version}");'],
  ['no-unused-vars', 'import { a } from "b";\nfunction c() { a(); }\n', 'function c() { a(); }\nvar d = 1;\n'],
  ['no-unused-vars', 'function a() { var b = 1; }\na();\n', 'class A {}\n'],
  ['no-unassigned-vars', 'let a: string; f(a);', 'let a!: string; f(a);', 'a.ts'],
  ['no-unassigned-vars', 'let a; f(a);', 'let notDefined; f(notDefined);'],
  ['no-unassigned-vars', 'let a: string; f(a);', 'let a!: string; f(a);', 'a.ts'],
  [
    'promise/no-multiple-resolved',
    'new Promise((ok, no) => { f((b) => { if (b) no(b); ok(); }); });',
    'new Promise((ok, no) => { f((b) => { b ? no(b) : ok(); }); });',
  ],
  ['promise/valid-params', 'Promise.all([a], b);', 'deferred.then(a, b, c);'],
  [
    'jest/no-disabled-tests',
    'it.skip("a", () => { expect(b).toBe(1); });',
    '// Waits for #1.\nit.skip("a", () => { expect(b).toBe(1); });',
    'a.test.js',
  ],
  [
    'jest/valid-expect',
    'it("a", () => { expect(b); });',
    'it("a", () => { expect(b).to.have.property("c"); });',
    'a.test.js',
  ],
  [
    'jest/valid-expect',
    'it("a", () => { expect(b).toBe; });',
    'it("a", () => { expect(b.c).to.not.be.empty; expect(b).is.not.undefined; expect(d).not.to.be.null; });',
    'a.test.js',
  ],
  [
    'no-empty-pattern',
    'const {} = a;',
    'test.extend({ a: async ({}, use) => { await use(b); } });\nf(({} = {}) => c);',
  ],
  [
    'no-setter-return',
    'f({ set a(b) { return b; } });',
    'Object.defineProperty(a, "b", {\n  set: (c) => d.set("b", c),\n});',
  ],
  [
    'no-unreachable',
    'function f(a) { switch (a) { case 1: return 1; break; g(); } }',
    'function f(a) { switch (a) { case 1: return 1; break; default: throw a; break; } }',
  ],
  [
    'jest/valid-expect-in-promise',
    'it("a", () => { page.b.then((c) => { expect(c).toBe(1); }); });',
    'it("a", () => { cy.login("d"); page.b.then((c) => { expect(c).toBe(1); }); });',
    'a.test.js',
  ],
  [
    'jest/valid-expect-in-promise',
    'it("a", () => { f().then((b) => { expect(b).toBe(1); }); });',
    'it("a", () => { cy.get("b").then((b) => { expect(b).toBe(1); }); });',
    'a.test.js',
  ],
  [
    'jest/valid-describe-callback',
    'describe("a", async () => { it("b", () => {}); });',
    'import { describe, it } from "vitest";\ndescribe("a", async () => { it("b", () => {}); });',
    'a.test.js',
  ],
  [
    'react/no-string-refs',
    'import React from "react";\nexport class A extends React.Component { render() { return <p ref="box" />; } }',
    'import { defineComponent } from "vue";\nexport const A = defineComponent({ render() { return <p ref="box" />; } });',
    'a.tsx',
  ],
  [
    'react/no-danger',
    'export const A = (b) => <p dangerouslySetInnerHTML={{ __html: b }} />;',
    'export const A = (b) => <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(b) }} />;',
    'a.jsx',
  ],
  [
    'react/jsx-no-target-blank',
    'export const A = (b) => <a href={b} target="_blank">c</a>;',
    'export const A = (b) => <a href={b} target="_blank" rel="noopener">c</a>;',
    'a.jsx',
  ],
  [
    'typescript/no-wrapper-object-types',
    'export const a = (b: String) => b;',
    'export const A = (): PropertyDecorator => (b: Object) => f(b);',
    'a.ts',
  ],
];

const NAMED = JUDGED.map(([rule, reported, meant, name = 'a.js'], index) => ({ rule, reported, meant, name, index }));
const ODD = 'eval(a);\nthrow "b";\n';
const LIBRARY = '/*! Some library v1.2.3 */\n';

let engine: AnalysisEngine;
/** The whole table in one call, since every call starts a process. */
let ofTable: Promise<AnalysisResult>;
beforeAll(() => {
  engine = testEngine();
  ofTable = engine.analyzeFiles([
    ...NAMED.flatMap(({ reported, meant, name, index }) => [
      file(`${index}/reported/${name}`, reported),
      file(`${index}/meant/${name}`, meant),
    ]),
    file('odd/src/a.js', ODD),
    file('odd/test/a.js', ODD),
    file('odd/src/fixtures/a.js', `debugger;\n${ODD}`),
    file('odd/types/a.test-d.ts', 'const a = 1;\n'),
    file('odd/vendor/b/b.js', `${LIBRARY}${ODD}`),
    file('odd/vendor/own.js', ODD),
    file('odd/vendor/c.js', `/**\n * Some plugin v1.2.3, licensed under MIT\n */\n${ODD}`),
    file('odd/js/jquery-3.7.1.js', ODD),
  ]);
});
afterAll(() => engine.close());

it.each(NAMED)('$rule reports $reported and leaves $meant be', async ({ rule, name, index }) => {
  const { findings } = await ofTable;

  const places = findings.filter(({ ruleId }) => ruleId === `oxlint/${rule}`).map(({ path }) => path);
  expect(places).toContain(`${index}/reported/${name}`);
  expect(places).not.toContain(`${index}/meant/${name}`);
});

it('says nothing about copies of libraries, code that tests are about, and what tests do on purpose', async () => {
  const { findings } = await ofTable;

  const places = findings.filter(({ path }) => path.startsWith('odd/')).map(({ path, ruleId }) => [path, ruleId]);
  expect(places).toEqual([
    ['odd/src/a.js', 'oxlint/no-eval'],
    ['odd/src/a.js', 'oxlint/no-throw-literal'],
    ['odd/vendor/own.js', 'oxlint/no-eval'],
    ['odd/vendor/own.js', 'oxlint/no-throw-literal'],
  ]);
});
