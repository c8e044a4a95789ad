import { mendFiles, type AnalysisEngine } from '../../../../../shared/analysis';
import type { RawFinding } from '../../../../../shared/findings';
import { REWRITES } from '../../../../../shared/analysis/analyzers/oxlint/rewrites/rewrites';
import { file, testEngine } from '../../../../support/analysis-engine';

type Row = readonly [rule: string, before: string, after: string | undefined, name?: string];

const MODULE = 'module.exports = f;\n';

/** Rule, code that it reports, the code mended, or undefined where nobody can tell; as the file named last, `a.js` when none is. */
const ROWS: readonly Row[] = [
  ['eqeqeq', 'f(a.charAt(0) == "b");', 'f(a.charAt(0) === "b");'],
  ['eqeqeq', 'if (typeof(a) != "string") f();', 'if (typeof(a) !== "string") f();'],
  ['eqeqeq', 'if (a.b.indexOf(c, 1) == -1 && d) f();', 'if (a.b.indexOf(c, 1) === -1 && d) f();'],
  ['eqeqeq', 'f((a & 0xfc00) == 0xdc00);', 'f((a & 0xfc00) === 0xdc00);'],
  ['eqeqeq', 'f(Object.keys(a).length == 0);', 'f(Object.keys(a).length === 0);'],
  ['eqeqeq', 'f(a == "b");', undefined],
  ['eqeqeq', 'f(a.length == 0);', undefined],
  ['eqeqeq', 'f(a.indexOf("b") == "1");', undefined],
  ['eqeqeq', 'f(a + b.indexOf("c") == 1);', undefined],
  ['eqeqeq', 'f(a.charAt(0) == "b" + c);', undefined],
  ['eqeqeq', 'f(a < b.indexOf("c") == 1);', undefined],
  ['no-debugger', 'f();\ndebugger;\ng();', 'f();\ng();'],
  ['no-debugger', 'f();\ndebugger\ng();', 'f();\ng();'],
  ['no-debugger', 'if (a) debugger;\ng();', undefined],
  ['no-debugger', 'if (a) // b;\n  debugger;\ng();', undefined],
  [
    'no-duplicate-imports',
    "import { a } from 'm';\nimport { b as c } from 'm';\nf(a, c);",
    "import { a, b as c } from 'm';\nf(a, c);",
  ],
  [
    'no-duplicate-imports',
    "import d, { a, } from 'm';\nimport {\n  b,\n  c,\n} from 'm';\nf(a, b, c, d);",
    "import d, { a, b, c, } from 'm';\nf(a, b, c, d);",
  ],
  [
    'no-duplicate-imports',
    "import {\n  a,\n  b,\n} from 'm';\nimport { c, d } from 'm';\nf(a, b, c, d);",
    "import {\n  a,\n  b,\n  c,\n  d,\n} from 'm';\nf(a, b, c, d);",
  ],
  ['no-duplicate-imports', "import a from 'm';\nimport { b } from 'm';\nf(a, b);", undefined],
  ['no-duplicate-imports', "import { a } from 'm';\nimport { /* why */ b } from 'm';\nf(a, b);", undefined],
  ['no-extra-boolean-cast', 'if (!!a) f();', 'if (a) f();'],
  ['no-extra-boolean-cast', 'while (Boolean(a.b)) f();', 'while (a.b) f();'],
  ['no-extra-boolean-cast', 'g(!Boolean(a || b));', 'g(!(a || b));'],
  ['no-extra-boolean-cast', 'if (Boolean(a, b)) f();', undefined],
  ['no-unneeded-ternary', 'g(a === 3 ? true : false);', 'g(a === 3);'],
  ['no-unneeded-ternary', 'g(a.b == "c" ? false : true);', 'g(a.b != "c");'],
  ['no-unneeded-ternary', 'g(a ? true : false);', 'g(!!a);'],
  ['no-unneeded-ternary', 'g(a < b ? false : true);', undefined],
  ['no-unneeded-ternary', 'g(a && b ? true : false);', undefined],
  ['no-unsafe-negation', 'if (!a in b) f();', 'if (!(a in b)) f();'],
  ['no-unsafe-negation', 'g(!a instanceof b.C, 1);', 'g(!(a instanceof b.C), 1);'],
  ['no-unsafe-negation', 'if (!a in b()) f();', undefined],
  ['no-unused-labels', 'a: for (;;) f();', 'for (;;) f();'],
  ['no-unused-vars', "import { a, b } from './m';\nf(a);", "import { a } from './m';\nf(a);"],
  ['no-unused-vars', "import { a, b, c } from './m';\nf(a, c);", "import { a, c } from './m';\nf(a, c);"],
  ['no-unused-vars', "import {\n  a,\n  b,\n} from './m';\nf(b);", "import {\n  b,\n} from './m';\nf(b);"],
  ['no-unused-vars', "import a, { b } from './m';\nf(a);", "import a from './m';\nf(a);"],
  ['no-unused-vars', "import a, { b } from './m';\nf(b);", "import { b } from './m';\nf(b);"],
  ['no-unused-vars', "import a from 'node:fs';\nimport b from './b';\nf(b);", "import b from './b';\nf(b);"],
  ['no-unused-vars', "import type { A } from './a';\nexport const b = 1;", 'export const b = 1;', 'a.ts'],
  ['no-unused-vars', "import { A, B } from './a';\nexport const b = 1;", 'export const b = 1;', 'a.ts'],
  // Only a compiler leaves it out: in a plain script the module may do something when it is loaded.
  ['no-unused-vars', "import a from './m';\nimport b from './b';\nf(b);", undefined],
  ['no-unused-vars', "import { A } from './a';\nf();", undefined, 'a.ts'],
  ['no-unused-vars', "import a from './a.json' with { type: 'json' };\nexport const b = 1;", undefined, 'a.ts'],
  ['no-unused-vars', "import { A, B } from './a';\n/** @type {A} */\nexport let b = B;", undefined],
  ['no-unused-vars', "import { a /* why */, b } from './m';\nf(b);", undefined],
  [
    'no-unused-vars',
    "/** @jsx make */\nimport { make, b } from './m';\nexport const a = b(<i />);",
    undefined,
    'a.tsx',
  ],
  ['no-unused-vars', `${MODULE}const a = require('fs');\nf();`, `${MODULE}f();`],
  ['no-unused-vars', `${MODULE}function f() {\n  var a = this;\n  g();\n}`, `${MODULE}function f() {\n  g();\n}`],
  ['no-unused-vars', `${MODULE}const { a, b: c } = f();\ng(c);`, `${MODULE}const { b: c } = f();\ng(c);`],
  ['no-unused-vars', `${MODULE}const {\n  a,\n  b\n} = f();\ng(a);`, `${MODULE}const {\n  a\n} = f();\ng(a);`],
  ['no-unused-vars', `${MODULE}var a, b;\nf(b);`, `${MODULE}var b;\nf(b);`],
  ['no-unused-vars', `${MODULE}let a;\nf();`, `${MODULE}f();`],
  ['no-unused-vars', `${MODULE}const a = require('should');\nf();`, undefined],
  ['no-unused-vars', `${MODULE}const a = g();\nf();`, undefined],
  ['no-unused-vars', `${MODULE}const { a = g(), b } = f();\ng(b);`, undefined],
  ['no-unused-vars', `${MODULE}const [a, b] = f();\ng(b);`, undefined],
  ['no-unused-vars', `${MODULE}g()\nconst a = 1;\n(b || c)();`, undefined],
  ['no-unused-vars', `${MODULE}function a() {}\nf();`, undefined],
  ['no-useless-concat', "f('a ' + 'b');", "f('a b');"],
  // Taken apart so that no browser and no bundler takes it for what it is.
  ['no-useless-concat', "f('<scr' + 'ipt>');", undefined],
  ['no-useless-concat', "f('//# source' + 'MappingURL=');", undefined],
  ['no-useless-concat', "f('\\0' + '1 ');", undefined],
  ['no-useless-concat', 'f(\'a \' + "b");', undefined],
  ['no-useless-escape', 'f(/[\\.]\\-/);', 'f(/[.]-/);'],
  ['no-useless-escape', "f('\\-');", "f('-');"],
  ['no-useless-escape', "f('\\d+');", undefined],
  ['no-useless-escape', "f('[\\.]');", "f('[.]');"],
  // Here it is a regular expression that was meant, and two backslashes.
  ['no-useless-escape', "f(new RegExp('\\.js$'));", undefined],
  ['no-useless-escape', "f('[a]\\.b');", undefined],
  ['no-useless-escape', "f('<\\/script>');", undefined],
  ['no-useless-rename', "import { a as a } from 'm';\nf(a);", "import { a } from 'm';\nf(a);"],
  ['no-useless-rename', 'const { a: a = 1 } = b;\nf(a);', 'const { a = 1 } = b;\nf(a);'],
  ['no-useless-return', 'function f() {\n  g();\n  return;\n}\nf();', 'function f() {\n  g();\n}\nf();'],
  ['no-useless-return', 'function f() { g(); return }\nf();', 'function f() { g(); }\nf();'],
  ['no-useless-return', 'function f() { if (a) return; }\nf();', undefined],
  ['no-useless-return', 'function f() {\n  if (a) // b;\n    return;\n}\nf();', undefined],
  [
    'react/jsx-no-target-blank',
    'export const A = (b) => <a href={b} target="_blank">c</a>;',
    'export const A = (b) => <a href={b} target="_blank" rel="noopener">c</a>;',
    'a.jsx',
  ],
  [
    'react/jsx-no-target-blank',
    'export const A = (b) => <a rel="nofollow" href={b} target="_blank">c</a>;',
    undefined,
    'a.jsx',
  ],
  ['typescript/no-extra-non-null-assertion', 'f(a!!.b);', 'f(a!.b);', 'a.ts'],
  [
    'typescript/no-unnecessary-type-constraint',
    'export function f<T extends unknown, U>(a: T, b: U) { g(a, b); }',
    'export function f<T, U>(a: T, b: U) { g(a, b); }',
    'a.ts',
  ],
  [
    'typescript/no-unnecessary-type-constraint',
    'export const f = <T extends unknown,>(a: T) => g(a);',
    undefined,
    'a.tsx',
  ],
  ['typescript/no-useless-empty-export', 'export const a = 1;\nexport {};\n', 'export const a = 1;\n', 'a.ts'],
  ['typescript/prefer-as-const', "f('a' as 'a');", "f('a' as const);", 'a.ts'],
  ['typescript/prefer-as-const', "let a: 'b' = 'b'; f(a);", undefined, 'a.ts'],
  ['unicorn/no-instanceof-array', 'f(a.b instanceof Array);', 'f(Array.isArray(a.b));'],
  ['unicorn/no-instanceof-array', 'f(a() instanceof Array);', undefined],
  ['unicorn/no-new-buffer', 'f(new Buffer(8));', 'f(Buffer.alloc(8));'],
  ['unicorn/no-new-buffer', 'f(new Buffer("a", "utf8"));', 'f(Buffer.from("a", "utf8"));'],
  ['unicorn/no-new-buffer', 'f(new Buffer(a));', undefined],
  ['unicorn/no-new-buffer', 'f(Buffer.alloc ? Buffer.alloc(8) : new Buffer(8));', undefined],
  ['unicorn/no-useless-fallback-in-spread', 'f({ ...(a.b || {}) });', 'f({ ...a.b });'],
  [
    'unicorn/no-useless-promise-resolve-reject',
    'async function f() { return Promise.resolve(a(1, 2)); }\nf();',
    'async function f() { return a(1, 2); }\nf();',
  ],
  [
    'unicorn/no-useless-promise-resolve-reject',
    'f(async () => Promise.resolve({ a: 1 }));',
    'f(async () => ({ a: 1 }));',
  ],
  [
    'unicorn/no-useless-promise-resolve-reject',
    'async function f(a) { return Promise.reject(a); }\nf();',
    'async function f(a) { throw a; }\nf();',
  ],
  [
    'unicorn/no-useless-promise-resolve-reject',
    'async function f(a) { try { g(); return Promise.reject(a); } catch { h(); } }\nf();',
    undefined,
  ],
  ['unicorn/no-useless-promise-resolve-reject', 'async function f() { return Promise.reject(); }\nf();', undefined],
  [
    'unicorn/no-useless-switch-case',
    'switch (a) {\n  case 1:\n  default:\n    f();\n}',
    'switch (a) {\n  default:\n    f();\n}',
  ],
  ['unicorn/no-useless-switch-case', 'switch (a) {\n  case g():\n  default:\n    f();\n}', undefined],
  ['unicorn/prefer-array-some', 'if (a.find((b) => b.c)) f();', 'if (a.some((b) => b.c)) f();'],
  [
    'unicorn/prefer-array-some',
    'if (a.b.filter((c) => c.d > 1).length > 0) f();',
    'if (a.b.some((c) => c.d > 1)) f();',
  ],
  ['unicorn/prefer-array-some', 'if (a.find(b)) f();', undefined],
  ['unicorn/prefer-array-some', 'if (a.find((b) => b.c) !== undefined && d) f();', 'if (a.some((b) => b.c) && d) f();'],
  ['unicorn/prefer-array-some', 'f(a.find((b) => b.c) != null);', 'f(a.some((b) => b.c));'],
  ['unicorn/prefer-array-some', 'if (a.find((b) => b.c) === undefined) f();', undefined],
  ['unicorn/prefer-array-some', 'if (a.find((b) => /c/.test(b)) == null) f();', undefined],
  ['unicorn/prefer-array-some', 'if ($(a).filter((b) => b).length > 0) f();', undefined],
  ['unicorn/prefer-array-some', 'if ($a.filter((b) => b).length > 0) f();', undefined],
  ['unicorn/prefer-date-now', 'f(new Date().getTime());', 'f(Date.now());'],
  ['unicorn/prefer-date-now', 'f(Date.now ? Date.now() : new Date().getTime());', undefined],
  ['use-isnan', 'if (a.b === NaN) f();', 'if (Number.isNaN(a.b)) f();'],
  ['use-isnan', 'f(NaN != a);', 'f(!Number.isNaN(a));'],
  ['use-isnan', 'f(a + b == NaN);', undefined],
];

const FILES = ROWS.map(([, text, , name = 'a.js'], index) => file(`${index}/${name}`, text));

let engine: AnalysisEngine;
let findings: readonly RawFinding[];
let mended: ReadonlyMap<string, string>;
beforeAll(async () => {
  engine = testEngine();
  findings = (await engine.analyzeFiles(FILES)).findings;
  const ruleOf = new Map(ROWS.map(([rule, , , name = 'a.js'], index) => [`${index}/${name}`, `oxlint/${rule}`]));
  const wants = ({ path, ruleId }: RawFinding) => ruleOf.get(path) === ruleId;
  const { files } = await mendFiles(FILES, findings, engine, { wants });
  mended = new Map(files.map(({ path, after }) => [path, after]));
});
afterAll(() => engine.close());

describe('rewrites of what oxlint reports', () => {
  it.each(ROWS.map((row, index) => [row[0], row[1], row[2], FILES[index]!.path] as const))(
    '%s: %s',
    (rule, _before, after, path) => {
      const reported = findings.filter((one) => one.path === path && one.ruleId === `oxlint/${rule}`);

      expect(reported).not.toEqual([]);
      expect(mended.get(path)).toBe(after);
      if (after === undefined) expect(reported.filter(({ fix }) => fix !== undefined)).toEqual([]);
    },
  );

  it('are each shown by a row here', () => {
    const shown = ROWS.filter(([, , after]) => after !== undefined).map(([rule]) => rule);

    expect([...new Set(shown)].sort()).toEqual(Object.keys(REWRITES).sort());
  });
});
