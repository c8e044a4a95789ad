import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AnalysisDeadline } from '../../../../../../shared/analysis/analyzers/analyzer';
import { loweredPython } from '../../../../../support/lowered-python';
import { printFunction, printHead } from '../../../../../support/print-dataflow';

const ROOT = join(__dirname, '../../../../../..');

describe('expressions', () => {
  it.each([
    ['x = "a" \'b\' r"\\n" "\\n\\x41"', 'x = "ab\\\\n\\nA"'],
    ['x = 0x10 + 1_000 - 0o7 + -2', 'x = (((16 + 1000) - 7) + -2)'],
    ['x = (True, None, [1, *a], {*b})', 'x = [true, null, [1, ...a], [...b]]'],
    ['x = {"k": v, **rest}', 'x = {"k": v, ...rest}'],
    ['x = f"{{a}} {b!r:>{width}} {n:d}"', 'x = text<"{a} ", b, width, " ", float(n)>'],
    ['x = "%s is %d%%" % (a, b)', 'x = text<a, " is ", float(b), "%">'],
    ['x = "%(n)s" % row', 'x = text<row["n"]>'],
    ['x = "a%s" % b', 'x = text<"a", b>'],
    ['x = template % values', 'x = (template % values)'],
    ['x = "{} {1} {k.m[0]} {{".format(a, b, k=c)', 'x = text<a, " ", b, " ", c.m[0], " ", "{">'],
    ['x = "{}".format(*a)', 'x = "{}".format(...a)'],
    ['x = a if b else c', 'x = (b ? a : c)'],
    ['x = a < b <= c', 'x = ((a < b) and (b <= c))'],
    ['x = a not in b and c is not d or not e', 'x = ((not (a in b) and (c != d)) or not e)'],
    ['x = a[1:, ::2]', 'x = a[[#slice(1, null, null), #slice(null, null, 2)]]'],
    ['x = a[-1]', 'x = a[-1]'],
    ['x = f(a, *b, c=d, **e).g', 'x = f(a, ...b, c=d, ...e).g'],
    ['x = (y := f())', 'x = y = f()'],
    ['x = a @ b', 'x = ?(a, b)'],
    ['x = __import__("os")', 'x = import<os>'],
  ])('reads %s', async (text, expected) => {
    expect(printFunction(await loweredPython(text))).toBe(expected);
  });

  it('gives variables of comprehensions names of their own', async () => {
    const module = await loweredPython('x = [x for x in y if x]\nz = {k: v for k, v in x}');

    expect(printFunction(module)).toBe(
      [
        'x = do{made#1 = []; each x#2 in y; if x#2; made#1.append(x#2); made#1}',
        'z = do{made#3 = {}; each item#6 in x; parts#7 = #iterated(item#6); k#4 = parts#7[0]; v#5 = parts#7[1]; made#3[k#4] = v#5; made#3}',
      ].join('\n'),
    );
  });

  it('gives every call the place of the whole call', async () => {
    const module = await loweredPython('\nfirst(second(1))');

    const [statement] = module.functions[0]!.body;

    expect(statement).toMatchObject({
      value: {
        place: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 17 },
        arguments: [{ value: { place: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 16 } } }],
      },
    });
  });
});

describe('statements', () => {
  it.each([
    ['a = b = f()', 'value#1 = f()\na = value#1\nb = value#1'],
    [
      'a, (b, *c), d.e = f()',
      'parts#1 = #iterated(f())\na = parts#1[0]\nparts#2 = #iterated(parts#1[1])\nb = parts#2[0]\nc = parts#2[#slice(1, null, null)]\nd.e = parts#1[2]',
    ],
    ['a, b = b, a', 'parts#1 = [b, a]\na = parts#1[0]\nb = parts#1[1]'],
    ['*a, b = c', 'parts#1 = #iterated(c)\na = parts#1[#slice(0, -1, null)]\nb = parts#1[-1]'],
    ['a[0] += b', 'a[0] = (a[0] + b)'],
    ['del a[0], b.c, d', 'a.pop(0)\nb.c = undefined\nd = undefined'],
    ['x: int = y\nz: str', 'x = y as int'],
    ['assert a', 'if not a\n  throw'],
    ['if a: b()\nelif c: d()\nelse: e()', 'if a\n  b()\nelse\n  if c\n    d()\n  else\n    e()'],
    ['while a:\n  break\nelse:\n  b()', 'block loop#1\n  while a\n    break loop#1\n  b()'],
    [
      'for a, b in c:\n  continue',
      'each item#1 in c\n  parts#2 = #iterated(item#1)\n  a = parts#2[0]\n  b = parts#2[1]\n  continue',
    ],
    [
      'try: a()\nexcept (B, c.D) as e: raise e\nexcept: f()\nelse: g()\nfinally: h()',
      'try\n  a()\n  g()\nexcept B|c.D caught#1\n  e = caught#1\n  throw e\nexcept\n  f()\nfinally\n  h()',
    ],
    ['with a() as b, c: d()', 'b = a().__enter__()\nc.__enter__()\nd()'],
    ['print >>out, a\nexec "code"', 'print(out, a)\nexec("code")'],
  ])('reads %s', async (text, expected) => {
    expect(printFunction(await loweredPython(text))).toBe(expected);
  });

  it.each([
    ['1 | "a"', 'if ((subject#1 == 1) or (subject#1 == "a"))'],
    ['-1', 'if (subject#1 == -1)'],
    ['Color.RED', 'if (subject#1 == Color.RED)'],
    ['_', 'if true'],
    ['y if y', 'if (true and do{y = subject#1; y})'],
    [
      '[1, *rest]',
      'if (((len(subject#1) >= 1) and (subject#1[0] == 1)) and do{rest = subject#1[#slice(1, null, null)]; true})',
    ],
    [
      '{"k": v, **more}',
      'if (("k" in subject#1) and do{v = subject#1["k"]; more = dict(subject#1); more.pop("k"); true})',
    ],
    [
      'P(a, b=2)',
      'if (((subject#1 instanceof P) and (subject#1.b == 2)) and do{a = getattr(subject#1, P.__match_args__[0]); true})',
    ],
    ['str(s)', 'if ((subject#1 instanceof str) and do{s = subject#1; true})'],
    ['[1] as l', 'if (((len(subject#1) == 1) and (subject#1[0] == 1)) and do{l = subject#1; true})'],
  ])('asks for the shape of case %s', async (pattern, expected) => {
    const module = await loweredPython(`match x:\n  case ${pattern}: pass\n`);

    expect(printFunction(module)).toBe(`subject#1 = x\n${expected}`);
  });

  it('binds what is imported', async () => {
    const module = await loweredPython(
      'import a.b, c as d, e.f as g\nfrom h.i import j as k, l\nfrom ..m import n\nfrom . import o\nfrom p import *',
    );

    expect(printFunction(module)).toBe(
      [
        'a = import<a>',
        'import<a.b>',
        'd = import<c>',
        'g = import<e.f>',
        'k = import<h.i j>',
        'l = import<h.i l>',
        'n = import<..m n>',
        'o = import<. o>',
        '#importAll(import<p>)',
      ].join('\n'),
    );
  });
});

describe('functions and classes', () => {
  it('reads parameters with their types by the imports of the file', async () => {
    const module = await loweredPython(
      'from flask import Request as R\ndef f(a, b: R, c: "Optional[R]" = 1, *args, d: list[int], **kw): pass\ndef g(a, *, b=2): pass',
    );

    expect(printHead(module, 1)).toBe('f(a, b: flask.Request, c: flask.Request = 1, *args, d: list, **kw)');
    expect(printHead(module, 2)).toBe('g(a, *rest#1, b = 2)');
  });

  it('declares what a function binds, and neither its parameters nor what stands outside', async () => {
    const module = await loweredPython('def f(a):\n  global g\n  g = a\n  a = 1\n  if a: b = 2\n  def c(): return b');

    const declared = module.functions[1]!.body.flatMap((statement) =>
      statement.kind === 'declare' ? statement.name : [],
    );

    expect(declared).toEqual(['b', 'c']);
    expect(module.functions[0]!.body).toContainEqual({ kind: 'declare', name: 'g' });
    expect(module.functions[2]).toMatchObject({ name: 'c', parent: 1 });
  });

  it('tells generators, coroutines and lambdas', async () => {
    const module = await loweredPython('async def f():\n  yield 1\n  yield from g()\nh = lambda a: a + 1');

    expect(module.functions[1]).toMatchObject({ isAsync: true, isGenerator: true, isExported: true });
    expect(printFunction(module, 1)).toBe('yield 1\nyield* g()');
    expect(printHead(module, 2)).toBe('<lambda>(a)');
    expect(printFunction(module, 2)).toBe('return (a + 1)');
  });

  it('keeps decorators with their constants, and a value where they are called', async () => {
    const module = await loweredPython("@app.route('/x', methods=1)\n@staticmethod\ndef f(): pass");

    expect(module.functions[1]).toMatchObject({
      isStatic: true,
      annotations: [
        { name: 'app.route', value: { kind: 'call' }, arguments: [{ value: '/x' }, { name: 'methods', value: 1 }] },
        { name: 'staticmethod', arguments: [] },
      ],
    });
    expect(module.functions[1]!.annotations[1]).not.toHaveProperty('value');
  });

  it('keeps what Annotated says of a parameter', async () => {
    const module = await loweredPython("def f(q: Annotated[str, Query('n')]): pass");

    expect(module.functions[1]!.parameters).toMatchObject([
      { name: 'q', type: 'str', annotations: [{ name: 'Query', arguments: [{ value: 'n' }] }] },
    ]);
  });

  it('reads classes: bases, methods, properties and fields', async () => {
    const module = await loweredPython(
      [
        'class A(b.B, Generic[T], metaclass=M):',
        '  x = 1',
        '  y = x + 1',
        '  z: str',
        '  def __init__(self): super().__init__(1)',
        '  @property',
        '  def n(self): return x',
        '  @n.setter',
        '  def n(self, value): self.m = value',
      ].join('\n'),
    );

    const [unit] = module.classes;
    expect(printFunction(module)).toBe('A.x = 1\nA.y = (A.x + 1)\nA = class 0');
    expect(unit!.bases).toMatchObject([{ kind: 'member', name: 'B' }, { name: 'Generic' }]);
    expect(unit!.methods).toEqual([
      { name: '__init__', id: 1 },
      { name: 'constructor', id: 1 },
      { name: 'n', id: 2 },
      { name: 'set n', id: 3 },
    ]);
    expect(unit!.fields).toMatchObject([
      { name: 'z', isStatic: false, type: 'str' },
      { name: 'x', isStatic: true, value: { kind: 'name', name: 'A.x' } },
      { name: 'y', isStatic: true },
    ]);
    expect(printFunction(module, 1)).toBe('super(1)');
    expect(module.functions[2]).toMatchObject({ isGetter: true, owner: 0 });
    expect(printFunction(module, 2)).toBe('return x');
  });

  it('writes the constructor of data classes', async () => {
    const module = await loweredPython('@dataclass\nclass A:\n  x: int\n  y: str = "b"\n  CONSTANT = 1');

    expect(module.classes[0]!.methods).toEqual([{ name: 'constructor', id: 1 }]);
    expect(printHead(module, 1)).toBe('__init__(self, x: int, y: str = A.y)');
    expect(printFunction(module, 1)).toBe('self.x = x\nself.y = y');
  });
});

describe('hostile texts', () => {
  const depth = 20_000;
  it.each([
    ['parentheses', `x = ${'('.repeat(depth)}${')'.repeat(depth)}`],
    ['lists', `x = ${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['unary operators', `x = ${'not '.repeat(depth)}a`],
    ['calls', `x = a${'.b()'.repeat(depth)}`],
    ['sums', `x = ${'a + '.repeat(depth)}b`],
    ['conditions', `x = ${'a and '.repeat(depth)}b`],
    ['comparisons', `x = ${'a < '.repeat(depth)}b`],
    ['conditional expressions', `x = ${'a if b else '.repeat(depth)}c`],
    ['lambdas', `x = ${'lambda: '.repeat(depth)}c`],
    ['assignments', `${'x = '.repeat(depth)}c`],
    ['targets', `${'('.repeat(depth)}x${',)'.repeat(depth)} = c`],
    ['branches', `if a: b\n${'elif a: b\n'.repeat(depth)}`],
    ['comprehensions', `x = [a ${'for a in b '.repeat(depth)}]`],
    ['subscripts', `x${'[0]'.repeat(depth)} = c`],
    ['broken code', 'def f(:\n  x = (1\nclass\n@\nfrom import\nmatch x:\n  case\n'],
    ['nothing', ''],
  ])('does not run out of stack on %s', async (_name, text) => {
    const module = await loweredPython(text);

    expect(module.functions[0]!.name).toBe('<module>');
    // Whoever reads it calls itself for each level too.
    expect(() => JSON.stringify(module)).not.toThrow();
  });

  it('ends when the time is over', async () => {
    await expect(loweredPython('a = b + c\n'.repeat(1000), () => true)).rejects.toThrow(AnalysisDeadline);
  });

  it('reads statements around what the parser could not', async () => {
    const module = await loweredPython('x = 1\ny = = 2\nz = f(3)\n');

    expect(printFunction(module)).toContain('z = f(3)');
  });
});

it.each(sourcesBelow(join(ROOT, 'samples')))('lowers %s', async (path) => {
  const module = await loweredPython(readFileSync(path, 'utf8'));

  expect(module.functions.length).toBeGreaterThan(0);
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.py') && statSync(path).isFile());
}
