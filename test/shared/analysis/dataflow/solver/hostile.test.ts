import { lowerFiles, solveModules } from '../../../../support/follow-data';

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));

/** Two calls of the next function each, so that the last one is called 2^n times. */
const DOUBLING = `${times(60, (n) => `function f${n}(x) { f${n + 1}(x); f${n + 1}(x + 'a'); return f${n + 1}(x); }`).join('\n')}
function f60(x) { sink(x); return x; }
f0(source());`;
const LOOPS = `${times(12, (n) => `for (let i${n} = 0; i${n} < 15; i${n}++) {`).join(' ')} sink(source() + i0); ${'}'.repeat(12)}`;
const IFS = `function f(x, y) { ${times(200, (n) => `if (y.a${n}) { x += 'a';`).join(' ')} sink(x); ${'}'.repeat(200)} } f(source(), other());`;

/** Programs that are made to be slow, each with the text in a file of its own. */
const PROGRAMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'functions that call the next one twice': { 'slow.js': DOUBLING },
  'functions that call each other': {
    'slow.js': `function a(x) { b(x); c(x); a(x); } function b(x) { a(x); c(x); b(x); } function c(x) { a(x); b(x); sink(x); } a(source());`,
  },
  'loops in loops': { 'slow.js': LOOPS },
  'loops in loops of a function': { 'slow.js': `function f() { ${LOOPS} } f();` },
  'an object of ten thousand fields': {
    'slow.js': `const o = { ${times(10_000, (n) => `f${n}: ${n}`).join(', ')} }; o.g = source(); sink(o.g);`,
  },
  'an object that is given ten thousand fields': {
    'slow.js': `const o = {}; ${times(10_000, (n) => `o.f${n} = source();`).join(' ')} sink(o.f9999);`,
  },
  'five thousand statements': {
    'slow.js': `function f(x) { ${times(5_000, (n) => `const v${n} = x + ${n};`).join('\n')} sink(v4999); } f(source());`,
  },
  'conditions nested two hundred deep': { 'slow.js': IFS },
  'conditions one behind the other': {
    'slow.js': `function f(x, y) { ${times(2_000, (n) => `if (y.a${n}) x += 'a${n}'; else x = 'b' + x;`).join('\n')} sink(x); } f(source(), other());`,
  },
  'a huge switch': {
    'slow.js': `function f(x, y) { switch (y) { ${times(3_000, (n) => `case ${n}: x += '${n}';`).join(' ')} } sink(x); } f(source(), other());`,
  },
  'closures in closures': {
    'slow.js': `const f = (x) => ${'() => '.repeat(1_000)} sink(x); f(source());`,
  },
  'modules that import each other': Object.fromEntries(
    times(200, (n) => `m${n}`).map((name, n) => [
      n === 0 ? 'slow.js' : `${name}.js`,
      `const next = require('./${n === 199 ? 'slow' : `m${n + 1}`}'); exports.run = (x) => next.run(x); exports.run(source());`,
    ]),
  ),
  'classes that extend each other': {
    'slow.js': `class A extends B { run(x) { super.run(x); } } class B extends A { run(x) { super.run(x); sink(x); } } new A().run(source());`,
  },
  'a class that extends itself': { 'slow.js': `class A extends A { run(x) { super.run(x); } } new A().run(source());` },
  'a class of Java that extends itself': {
    'Slow.java': `class Slow extends Slow { void run(String x) { super.run(x); sink(x); } void go() { run(source()); new Slow().run(source()); } }`,
  },
  'a class of Python that extends itself': {
    'slow.py': 'class A(A):\n    def run(self, x):\n        super().run(x)\n        sink(x)\n\n\nA().run(source())\n',
  },
  'objects that hold each other': {
    'slow.js': `const a = {}, b = {}; a.b = b; b.a = a; ${times(300, (n) => `a.x${n} = a; b.y${n} = b; sink(a);`).join(' ')} a.t = source(); sink(JSON.stringify(a)); sink(b);`,
  },
  'lists in lists': {
    'slow.js': `let a = [source()]; ${times(500, () => 'a = [a, a, a];').join(' ')} sink(a);`,
  },
  'a chain of promises': {
    'slow.js': `Promise.resolve(source())${times(1_000, (n) => `.then((x) => x + ${n})`).join('')}.then(sink);`,
  },
  'promises in promises': {
    'slow.js': `${times(200, () => 'Promise.resolve(source()).then((x) => {').join('')} sink(x) ${'})'.repeat(200)};`,
  },
  'many callbacks of one list': {
    'slow.js': `const all = []; ${times(300, (n) => `all.push((x) => { all.forEach((f) => f(x)); sink(x + ${n}); });`).join(' ')} all.forEach((f) => f(source()));`,
  },
  'a text put together for ever': { 'slow.js': `let x = 'a'; while (true) { x += x; x += source(); sink(x); }` },
  'many variables of one module': {
    'slow.js': `${times(3_000, (n) => `const v${n} = ${n}; function f${n}(x) { return x + v${n}; }`).join('\n')}\nsink(f2999(source()));`,
  },
};

const NEIGHBOUR = { 'neighbour.js': `function same(x) { return x; }\nsink(same(source()));` };

describe('a program that is made to be slow', () => {
  it.each(Object.entries(PROGRAMS))('ends and changes nothing for others: %s', async (_name, program) => {
    const modules = await lowerFiles({ ...program, ...NEIGHBOUR });

    const { hits } = solveModules(modules);

    const places = hits.map(({ path, region }) => `${path}:${region.startLine}`);
    expect(places).toContain('neighbour.js:2');
  });

  it('is said to have been cut short', async () => {
    const { cutShort } = solveModules(await lowerFiles({ 'slow.js': DOUBLING, ...NEIGHBOUR }));

    expect(new Set(cutShort.map(({ path }) => path))).toEqual(new Set(['slow.js']));
  });
});

it('loads the last of many files that do much when they are loaded only in part, and says so', async () => {
  const much = Array.from({ length: 1_500 }, () => 'call(source());').join(' ');
  const text = `function call(text) { return text; }\n${much}\nsink(source());`;
  const paths = Array.from({ length: 120 }, (_, index) => `file${String(index).padStart(3, '0')}.js`);
  const modules = await lowerFiles({ 'file000.js': text });
  const [one] = modules;
  const { hits, cutShort } = solveModules(paths.flatMap((path) => (one === undefined ? [] : [{ ...one, path }])));

  expect(hits[0]).toMatchObject({ path: 'file000.js', region: { startLine: 3 } });
  expect(hits.some(({ path }) => path === 'file119.js')).toBe(false);
  expect(cutShort).toContainEqual({ path: 'file119.js', name: '' });
});
