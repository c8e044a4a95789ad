import { hitsIn } from './hits-in';

/** `q` is data from outside; `sink` runs it. */
const PREAMBLE = `const { exec: sink } = require('child_process'); const q = location.hash;`;

async function isFlagged(code: string): Promise<boolean> {
  return (await hitsIn({ 'a.js': `${PREAMBLE} ${code}` })).includes('command-injection');
}

it.each([
  [
    'branches that cannot be taken',
    `let a = 'x'; if (1 + 1 === 2) a = q; sink(a);`,
    `let a = 'x'; if (1 + 1 === 3) a = q; sink(a);`,
  ],
  [
    'cases of a switch',
    `let a; switch ('k') { case 'k': a = q; } sink(a);`,
    `let a; switch ('k') { case 'l': a = q; } sink(a);`,
  ],
  [
    'constants of helpers',
    `const on = () => true; sink(on() ? q : 'x');`,
    `const on = () => false; sink(on() ? q : 'x');`,
  ],
  ['places of lists', `const a = ['x', q]; sink(a[1]);`, `const a = ['x', q]; sink(a[0]);`],
  [
    'lists that change',
    `const a = ['x']; a.push(q); sink(a.pop());`,
    `const a = ['x']; a.push(q); a.pop(); sink(a.pop());`,
  ],
  [
    'keys of maps',
    `const m = new Map([['a', q], ['b', 'x']]); sink(m.get('a'));`,
    `const m = new Map([['a', q], ['b', 'x']]); sink(m.get('b'));`,
  ],
  [
    'entries of maps',
    `for (const [, v] of new Map([['a', q]])) sink(v);`,
    `for (const [k] of new Map([['a', q]])) sink(k);`,
  ],
  ['members of objects', `const o = { a: q, b: 'x' }; sink(o.a);`, `const o = { a: q, b: 'x' }; sink(o.b);`],
  [
    'what is taken apart',
    `const { a, ...r } = { a: 'x', b: q }; sink(r.b);`,
    `const { b, ...r } = { a: 'x', b: q }; sink(r.b);`,
  ],
  ['spreads', `const a = ['x', ...[q]]; sink(a[1]);`, `const a = ['x', ...[q]]; sink(a[0]);`],
  ['sized arrays', `const a = new Array(2).fill(q); sink(a[1]);`, `const a = new Array(2).fill('x'); sink(a[1]);`],
  ['arguments by place', `const f = (a, b) => b; sink(f('x', q));`, `const f = (a, b) => a; sink(f('x', q));`],
  ['each call by itself', `const f = (a) => a; f('x'); sink(f(q));`, `const f = (a) => a; f(q); sink(f('x'));`],
  ['closures', `const f = () => q; sink(f());`, `const f = () => 'x'; q; sink(f());`],
  [
    'what stands in arguments',
    `function f() { sink(arguments[1]); } f('x', q);`,
    `function f() { sink(arguments[0]); } f('x', q);`,
  ],
  [
    'methods of classes',
    `class A { constructor(v) { this.v = v; } get() { return this.v; } } sink(new A(q).get());`,
    `class A { constructor(v) { this.v = 'x'; } get() { return this.v; } } sink(new A(q).get());`,
  ],
  [
    'methods of classes above',
    `class A { v() { return q; } } class B extends A {} sink(new B().v());`,
    `class A { v() { return q; } } class B extends A { v() { return 'x'; } } sink(new B().v());`,
  ],
  [
    'prototypes',
    `function A() {} A.prototype.v = function () { return q; }; sink(new A().v());`,
    `function A() {} A.prototype.v = function () { return 'x'; }; sink(new A().v());`,
  ],
  [
    'decorators',
    `const d = (m) => function (a) { sink(a); }; class A { @d m(a) {} } new A().m(q);`,
    `const d = (m) => function (a) {}; class A { @d m(a) { sink(a); } } new A().m(q);`,
  ],
  ['promises', `Promise.resolve(q).then((a) => sink(a));`, `Promise.resolve('x').then((a) => sink(a));`],
  [
    'awaited values',
    `(async () => sink(await (async () => q)()))();`,
    `(async () => sink(await (async () => 'x')()))();`,
  ],
  [
    'callbacks turned into promises',
    `const p = require('util').promisify((a, cb) => cb(null, a)); p(q).then(sink);`,
    `const p = require('util').promisify((a, cb) => cb(null, 'x')); p(q).then(sink);`,
  ],
  [
    'generators',
    `function* g() { yield q; } for (const a of g()) sink(a);`,
    `function* g() { yield 'x'; } for (const a of g()) sink(a);`,
  ],
  [
    'exceptions',
    `try { throw new Error(q); } catch (e) { sink(e.message); }`,
    `try { throw new Error('x'); } catch (e) { sink(e.message); }`,
  ],
  [
    'callbacks of lists',
    `[q].map((a) => a + '!').forEach((a) => sink(a));`,
    `[q].map(() => 'x').forEach((a) => sink(a));`,
  ],
  ['numbers', `sink(q);`, `sink(parseInt(q, 10));`],
  ['lists of what is allowed', `if (['a', 'b'].includes(r)) sink(q);`, `if (['a', 'b'].includes(q)) sink(q);`],
  ['what indexOf tells', `if (['a', 'b'].indexOf(q) === -1) sink(q);`, `if (['a', 'b'].indexOf(q) !== -1) sink(q);`],
  ['patterns of the whole text', `if (/[a-z]+/.test(q)) sink(q);`, `if (/^[a-z]+$/.test(q)) sink(q);`],
  ['variables of blocks', `let a = q; { let a = 'x'; } sink(a);`, `let a = 'x'; { let a = q; } sink(a);`],
  [
    'early returns',
    `function f(a) { if (!a) return; sink(a); } f(q);`,
    `function f(a) { if (a) { return; } else return; sink(a); } f(q);`,
  ],
  [
    'loops that are left',
    `let a = 'x'; for (;;) { a = q; break; } sink(a);`,
    `let a = q; for (;;) { a = 'x'; break; } sink(a);`,
  ],
])('tells %s', async (_name, flagged, clean) => {
  expect(await isFlagged(flagged)).toBe(true);
  expect(await isFlagged(clean)).toBe(false);
});

it.each([
  [
    'require and module.exports',
    `module.exports = { run: (a) => require('child_process').exec(a) };`,
    `const { run } = require('./b'); run(location.hash);`,
  ],
  [
    'import and export',
    `import { exec } from 'child_process'; export const run = (a) => exec(a);`,
    `import { run } from './b'; run(location.hash);`,
  ],
  [
    'a default',
    `import { exec } from 'child_process'; export default function (a) { exec(a); }`,
    `import run from './b'; run(location.hash);`,
  ],
])('follows data through files that use %s', async (_name, library, program) => {
  expect(await hitsIn({ 'b.js': library, 'a.js': program })).toContain('command-injection');
});
