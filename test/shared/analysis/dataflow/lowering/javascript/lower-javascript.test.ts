import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnalysisDeadline } from '../../../../../../shared/analysis/analyzers/analyzer';
import { lowerText } from './lower-text';
import { printModule } from './print-module';

const ROOT = join(__dirname, '../../../../../..');

/** Lines of the module's own function. */
async function moduleLines(text: string, path = 'a.tsx'): Promise<string[]> {
  const printed = printModule(await lowerText(text, path)).split('\n');
  const end = printed.findIndex((line, index) => index > 0 && !line.startsWith(' '));
  return printed.slice(1, end === -1 ? undefined : end).map((line) => line.slice(2));
}

/** Everything but the module's own function. */
async function otherLines(text: string, path = 'a.tsx'): Promise<string[]> {
  const printed = printModule(await lowerText(text, path)).split('\n');
  const end = printed.findIndex((line, index) => index > 0 && !line.startsWith(' '));
  return end === -1 ? [] : printed.slice(end);
}

it.each([
  ['a default import', "import a from 'm';", ['let a = import(m, default)']],
  ['named imports', "import { a, b as c } from 'm';", ['let a = import(m, a)', 'let c = import(m, b)']],
  ['all of a module', "import * as a from 'm';", ['let a = import(m)']],
  ['an import for its effects', "import 'm';", ['import(m)']],
  ['require', "const { a } = require('m');", ['let #1 = import(m)', 'let a = #1.a']],
  ['an import of TypeScript', "import a = require('m');", ['let a = import(m)']],
  ['imports of types, which vanish', "import type { A } from 'm';", []],
  ['a module that is not known', 'require(a); import(b);', ['require(a)', 'import(b)']],
  ['an import while running', "import('m');", ['import(m)']],
])('reads %s', async (_name, text, expected) => {
  expect(await moduleLines(text)).toEqual(expected);
});

it('knows a require that is a variable of the file', async () => {
  expect(await moduleLines("const require = load; require('m');")).toEqual(['let require = load', 'require("m")']);
});

it.each([
  ['values', 'export const a = 1, { b } = c;', ['let a = 1', 'let b = c.b', 'exports.a = a', 'exports.b = b']],
  ['a function, which is there at once', 'a(); export function a() {}', ['let a = function 1', 'exports.a = a', 'a()']],
  ['a default', 'export default a;', ['exports.default = a']],
  ['a default class', 'export default class A {}', ['let A = class 0', 'exports.default = A']],
  ['names before they have values', 'export { a as b }; const a = 1;', ['let a = 1', 'exports.b = a']],
  ['names of another module', "export { a as b } from 'm';", ['exports.b = import(m, a)']],
  ['all of another module', "export * from 'm';", ['#exportAll(import(m))']],
  ['another module under a name', "export * as a from 'm';", ['exports.a = import(m)']],
  ['what TypeScript assigns', 'export = a;', ['module.exports = a']],
  ['what Node assigns', 'module.exports = { a };', ['module.exports = {"a": a}']],
])('exports %s', async (_name, text, expected) => {
  expect(await moduleLines(text)).toEqual(expected);
});

it.each([
  ['function', 'export const run = (a) => a;'],
  ['function by its name', 'function run(a) {} export { run };'],
  ['function of an object', 'const run = (a) => a; module.exports = { run };'],
  ['function of a class', 'class A { run(a) {} } exports.A = A;'],
])('marks an exported %s', async (_name, text) => {
  expect((await otherLines(text))[0]).toMatch(/^exported function 1/);
});

it('does not mark private methods as exported', async () => {
  const lines = await otherLines('export class A { private a() {} protected b() {} #c() {} d() {} }');

  expect(lines.filter((line) => line.startsWith('exported'))).toEqual(['exported function 4 d() in 0']);
});

it.each([
  [
    'members',
    'const { a, b: { c }, d = 1 } = x;',
    ['let a = x.a', 'let #1 = x.b', 'let c = #1.c', 'let #2 = x.d', 'let d = ((#2 == undefined) ? 1 : #2)'],
  ],
  [
    'the rest of members',
    'const { a, ...b } = x;',
    ['let a = x.a', 'let #1 = {...x}', '#1.a = undefined', 'let b = #1'],
  ],
  ['computed members', 'const { [k]: a } = x;', ['let a = x[k]']],
  ['items', 'const [a, , b, ...c] = x;', ['let a = x[0]', 'let b = x[2]', 'let c = x.slice(3)']],
  ['a swap', '[a, b.c] = [b.c, a];', ['(let #1 = [b.c, a]; a = #1[0]; b.c = #1[1]; #1)']],
])('takes apart %s', async (_name, text, expected) => {
  expect(await moduleLines(text)).toEqual(expected);
});

it.each([
  ['templates', 'a = `x${b}y`;', ['a = text("x", b, "y")']],
  ['tagged templates', 'tag`x${b}y`;', ['tag(["x", "y"], b)']],
  ['escapes', String.raw`a = '\x41\u0042\u{43}\n\'';`, ['a = "ABC\\n\'"']],
  ['numbers', 'a = [0x10, 0b11, 1_000, 5n, -2, 010];', ['a = [16, 3, 1000, 5, -2, 8]']],
  ['regular expressions', '/a+/g.test(b);', ['new RegExp("a+", "g").test(b)']],
  ['members by text', "a['b'][c]['0'];", ['a.b[c]["0"]']],
  ['optional chains', 'a?.b?.[c]?.(d);', ['a.b[c](d)']],
  ['spreads', 'f(...a, [...b, , c], { ...d, e });', ['f(...a, [...b, undefined, c], {...d, "e": e})']],
  ['conditions', 'a = b ? c : d ?? e;', ['a = (b ? c : (d coalesce e))']],
  ['logical assignments', 'a ||= b; c.d ??= e;', ['a = (a or b)', 'c.d = (c.d coalesce e)']],
  ['assignments to what has effects, once', 'f().a += 1;', ['(let #1 = f(); #1.a = (#1.a + 1))']],
  ['counting', 'a++; b = c++; d = --e;', ['a = (a + 1)', 'b = (c = (c + 1) - 1)', 'd = e = (e - 1)']],
  ['deletion', 'delete a.b;', ['a.b = undefined']],
  ['commas', '(a(), b);', ['(a(); b)']],
  ['void and typeof', 'a = void b; c = typeof d;', ['a = (b; undefined)', 'c = typeof(d)']],
  ['casts', 'a = (b as C).d!; e = f as any;', ['a = b as C.d', 'e = f']],
  [
    'accessors of objects',
    'a = { get b() {}, set b(v) {}, c() {} };',
    ['a = {"b": function 1, "set b": function 2, "c": function 3}'],
  ],
  ['elements', '<a b="1" {...c} d={e}>f {g}<H.I /></a>;', ['#jsx("a", {"b": "1", ...c, "d": e}, g, #jsx(H.I, {}))']],
  ['awaiting', 'await a;', ['await a']],
  ['awaiting what stands in parentheses', 'await (a);', ['await a']],
  ['awaiting a call of what stands in parentheses', 'await (a)(b);', ['await a(b)']],
])('reads %s', async (_name, text, expected) => {
  expect(await moduleLines(text)).toEqual(expected);
});

it.each([
  [
    'branches',
    'if (a) b(); else if (c) d(); else e();',
    ['if a', '  b()', 'else', '  if c', '    d()', '  else', '    e()'],
  ],
  ['counted loops', 'for (let i = 0; i < 3; i++) a(i);', ['let i = 0', 'loop (i < 3)', '  a(i)', 'update i = (i + 1)']],
  ['endless loops', 'for (;;) break;', ['loop', '  break']],
  ['loops that ask last', 'do a(); while (b);', ['loop then b', '  a()']],
  ['values', 'for (const [a, b] of c) d(a);', ['each #1 of values c', '  let a = #1[0]', '  let b = #1[1]', '  d(a)']],
  ['keys', 'for (const a in b) c(a);', ['each a of keys b', '  c(a)']],
  ['variables that are there', 'for (a.b of c) d();', ['each #1 of values c', '  a.b = #1', '  d()']],
  ['labels', 'x: for (;;) { continue x; } y: { break y; }', ['x: loop', '  continue x', 'y: block', '  break y']],
  [
    'cases',
    'switch (a) { case 1: b(); break; default: c(); }',
    ['switch a', 'case 1', '  b()', '  break', 'case', '  c()'],
  ],
  [
    'exceptions',
    'try { a(); } catch ({ b }) { c(b); } finally { d(); }',
    ['try', '  a()', 'catch #1', '  let b = #1.b', '  c(b)', 'finally', '  d()'],
  ],
  ['enumerations', "enum E { A, B = 'b', C = 4, D }", ['let E = {"A": 0, "B": "b", "C": 4, "D": 5}']],
  ['namespaces', 'namespace N { export const a = 1; }', ['let N', 'N = (N or {})', 'let a = 1', 'N.a = a']],
])('reads %s', async (_name, text, expected) => {
  expect(await moduleLines(text)).toEqual(expected);
});

it('keeps variables of one name in different blocks apart', async () => {
  expect(await moduleLines('let a = 1; { let a = 2; b(a); } { let a = 3; b(a); } b(a);')).toEqual([
    'let a = 1',
    'let a#1 = 2',
    'b(a#1)',
    'let a#2 = 3',
    'b(a#2)',
    'b(a)',
  ]);
});

it('lets var belong to the function, and keep its value where it is said again', async () => {
  expect(await moduleLines('if (a) { var b = 1; } var b; function f() { var c; }')).toEqual([
    'let b',
    'let f = function 1',
    'if a',
    '  let b = 1',
  ]);
});

it('gives arrow functions the receiver and the arguments of the function around them', async () => {
  expect(await otherLines('function f(a) { return () => [this.b, arguments[0]]; }')).toEqual([
    'function 1 f(a, ...#further) in 0',
    '  let #this = this',
    '  let arguments = [a, ...#further]',
    '  return function 2',
    'function 2() in 1',
    '  return [#this.b, arguments[0]]',
  ]);
});

it('gives arrow functions of fields the object they belong to', async () => {
  expect(await otherLines('class A { run = (a) => this.b(a); }')).toEqual([
    'function 1(#receiver) in 0',
    '  return function 2',
    'function 2 run(a) in 1',
    '  return #receiver.b(a)',
    'class 0 A',
    '  run = function 1(this)',
  ]);
});

it('reads classes', async () => {
  const text = `import { B, type T } from 'm';
@Dec('x') class A extends B<string> implements T {
  #p = 1; static s = 2;
  constructor(private readonly q: T, r = 3) { super(q); }
  @Get('y') async m(@Query('z') z: T) {}
  static n() {} get g() { return 1; } set g(v) {} *[Symbol.iterator]() {}
  static { start(); }
}`;

  expect(await otherLines(text)).toEqual([
    'function 1 constructor(q: m.T, r = 3) in 0',
    '  this.q = q',
    '  super(q)',
    '@Get',
    'async function 2 m(@Query(z) z: m.T) in 0',
    'static function 3 n() in 0',
    'get function 4 g() in 0',
    '  return 1',
    'function 5 g(v) in 0',
    'generator function 6 #computed() in 0',
    'class 0 A extends import(m, B), T',
    '  @Dec',
    '  #p = 1',
    '  static s = 2',
    '  q: m.T',
    '  constructor: function 1',
    '  m: function 2',
    '  n: function 3',
    '  g: function 4',
    '  set g: function 5',
    '  @@iterator: function 6',
    '  static start()',
  ]);
});

it('lets function and class expressions know themselves by name', async () => {
  expect(await moduleLines('a = function f() { f(); }; b = class C {};', 'a.js')).toEqual([
    'a = (let f#1 = function 1; f#1)',
    'b = (let C#2 = class 0; C#2)',
  ]);
});

it('resolves types by the imports, through what only holds them', async () => {
  const text = `import e, { Request as R } from 'express'; import type { S } from './s';
function f(a: R | undefined, b: Promise<e.Response>, c: S[], d: number, g: Readonly<S>): Promise<R> {}`;

  expect((await otherLines(text))[0]).toBe(
    'function 1 f(a: express.Request, b: express.Response, c, d: number, g: ./s.S): express.Request in 0',
  );
});

it.each([
  ['parentheses', `a = ${'('.repeat(20_000)}b${')'.repeat(20_000)};`],
  ['lists', `a = ${'['.repeat(20_000)}${']'.repeat(20_000)};`],
  ['sums', `a = ${'b + '.repeat(20_000)}c;`],
  ['differences', `a = ${'b - '.repeat(20_000)}c;`],
  ['branches', `${'if (a) b(); else '.repeat(5_000)}c();`],
  ['blocks', `${'{'.repeat(5_000)}a();${'}'.repeat(5_000)}`],
  ['calls', `a${'.b()'.repeat(10_000)};`],
  ['functions', `${'(() => '.repeat(3_000)}a${')'.repeat(3_000)};`],
  ['assignments', `${'a[b.c().d += '.repeat(3_000)}1${']'.repeat(3_000)};`],
  ['patterns', `const ${'{ a: '.repeat(3_000)}b${' }'.repeat(3_000)} = c;`],
  ['elements', `a = ${'<b>'.repeat(3_000)}${'</b>'.repeat(3_000)};`],
  ['broken text', 'class { function ( => [ `${ <a} } ) import { from export const'],
])('bears nesting of %s, and keeps the representation flat', async (_name, text) => {
  const module = await lowerText(text, 'a.jsx');

  expect(depthOf(module)).toBeLessThan(2_000);
  expect(JSON.stringify(module).length).toBeLessThan(text.length * 200);
});

it('stops when it is late', async () => {
  await expect(lowerText('a();\n'.repeat(1_000), 'a.js', () => true)).rejects.toThrow(AnalysisDeadline);
});

it('reads all code of this project', async () => {
  const sources = readdirSync(join(ROOT, 'shared/analysis'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.ts'),
  );

  for (const { parentPath, name } of sources) {
    const module = await lowerText(readFileSync(join(parentPath, name), 'utf8'), 'a.ts');

    expect(module.functions.length).toBeGreaterThan(0);
  }
});

function depthOf(value: unknown): number {
  let depth = 0;
  for (let level: unknown[] = [value]; level.length > 0; depth++) {
    level = level.flatMap((part): unknown[] => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return depth;
}
