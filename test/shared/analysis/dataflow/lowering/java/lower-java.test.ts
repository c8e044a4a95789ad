import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnalysisDeadline } from '../../../../../../shared/analysis/analyzers/analyzer';
import { lowerJava } from '../../../../../../shared/analysis/dataflow/lowering/java/lower-java';
import { lowerText } from '../../../../../support/lower-text';
import { printBody, printFields, printFunctions } from '../../../../../support/print-java-dataflow';

const GOLDEN = join(__dirname, '../../../../../golden');

const lower = (text: string) => lowerText(lowerJava, { grammar: 'java', path: 'Cart.java', text });

/** What statements in a method of a class with some members become. */
async function bodyOf(statements: string): Promise<string[]> {
  const module = await lower(
    `package shop; import java.util.List; import static java.lang.Math.max;
     class Cart { List<String> items; static int count; String find(String q) { return q; } static void reset() {}
     class Line {} enum Color { RED } void run(String q, int n, Color color) { ${statements} } }`,
  );
  return printBody(module.functions.find(({ name }) => name === 'run')?.body ?? []);
}

it.each<[name: string, java: string, lowered: string[]]>([
  [
    'texts put together',
    'String a = q + "x" + n + find(q);',
    ['let a: java.lang.String = text(q, "x", n, this.find(q))'],
  ],
  ['sums before a text', 'String a = n + n + "x";', ['let a: java.lang.String = text((n + n), "x")']],
  ['sums', 'int a = n + n * 2 - 1;', ['let a: int = ((n + (n * 2)) - 1)']],
  [
    'literals',
    "use(0x1F, 010, 1_000L, -2, 1.5f, 'a', null, true);",
    ['this.use(31, 8, 1000, -2, 1.5, "a", null, true)'],
  ],
  ['escapes', String.raw`use("a\n\u0041\101\"");`, [String.raw`this.use("a\nAA\"")`]],
  ['text blocks', 'use("""\n    a\n      b\n    """);', [String.raw`this.use("a\n  b\n")`]],
  ['assignments with an operator', 'n += 2; items = null;', ['n = (n + 2)', 'this.items = null']],
  ['values from before a change', 'use(n++, --n);', ['this.use((let # = n; n = (n + 1); #), n = (n - 1))']],
  [
    'fields of the class and of the object',
    'count = n; items.clear();',
    ['<shop.Cart>.count = n', 'this.items.clear()'],
  ],
  ['methods of the class and of the object', 'reset(); find(q);', ['<shop.Cart>.reset()', 'this.find(q)']],
  ['imported members', 'use(max(n, 1));', ['this.use(<java.lang.Math:max>(n, 1))']],
  ['classes by name', 'Helper.run(new StringBuilder(q));', ['<Helper>.run(new <java.lang.StringBuilder>(q))']],
  ['names with packages', 'java.io.File f = new java.io.File(q);', ['let f: java.io.File = new <java.io.File>(q)']],
  ['casts', 'use((String) items.get(0));', ['this.use((this.items.get(0) as java.lang.String))']],
  ['class literals', 'use(String.class);', ['this.use((<java.lang.String> as java.lang.Class))']],
  [
    'conditional values',
    'use(n > 1 && !q.isEmpty() ? q : "b");',
    ['this.use((((n > 1) and (not q.isEmpty())) ? q : "b"))'],
  ],
  [
    'arrays',
    'String[] a = {q}; int[] b = new int[2]; byte[] c = new byte[n]; String[][] d = new String[2][]; a[0] = q;',
    [
      'let a: java.lang.String[] = [q]',
      'let b: int[] = [0, 0]',
      'let c: byte[] = new <byte[]>(n)',
      'let d: java.lang.String[][] = new <java.lang.String[][]>(2)',
      'a[0] = q',
    ],
  ],
  [
    'patterns of instanceof',
    'if (color instanceof Named named) use(named);',
    ['if (let named: Named = (color as Named); (named instanceof <Named>)) { this.use(named) }'],
  ],
  [
    'branches',
    'if (n > 1) a(); else if (n > 0) b(); else c();',
    ['if (n > 1) { this.a() } else { if (n > 0) { this.b() } else { this.c() } }'],
  ],
  [
    'loops',
    'for (int i = 0; i < n; i++) { if (i == 2) continue; } while (true) break; do { n--; } while (n > 0);',
    [
      'let i: int = 0',
      'while (i < n) { if (i == 2) { continue } } then { i = (i + 1) }',
      'while true { break }',
      'do-while (n > 0) { n = (n - 1) }',
    ],
  ],
  [
    'loops over collections, with labels',
    'outer: for (String item : items) { break outer; }',
    ['let #', 'outer: each # of values this.items { let item: java.lang.String = #; break outer }'],
  ],
  [
    'switches that fall through',
    'switch (n) { case 1: case 2: a(); default: b(); }',
    ['switch n [1: {  } | 2: { this.a() } | default: { this.b() }]'],
  ],
  [
    'switches over an enum',
    'switch (color) { case RED -> a(); default -> { b(); } }',
    ['switch! color [<shop.Cart.Color>.RED: { this.a() } | default: { this.b() }]'],
  ],
  [
    'switches with a value',
    'use(switch (n) { case 1, 2 -> q; default -> { yield "b"; } });',
    ['this.use((let #; #: switch! n [1, 2: { # = q } | default: { # = "b"; break # }]; #))'],
  ],
  [
    'switches over types',
    'switch (find(q)) { case String s when s.isEmpty() -> use(s); default -> { } }',
    [
      'let # = this.find(q)',
      'switch! # [?((# instanceof <java.lang.String>)): { let s: java.lang.String = (# as java.lang.String); this.use(s) } | default: {  }]',
    ],
  ],
  [
    'errors',
    'try (Reader in = open(q)) { in.read(); } catch (IOException | Error e) { throw e; } finally { a(); }',
    [
      'try { let in: Reader = this.open(q); in.read() } catch e: IOException|java.lang.Error { throw e } finally { this.a() }',
    ],
  ],
  [
    'names that blocks use twice',
    '{ int a = 1; } { String a = q; use(a); }',
    ['{ let a: int = 1 }', '{ let a#2: java.lang.String = q; this.use(a#2) }'],
  ],
  ['blocks that hold a lock', 'synchronized (this) { a(); }', ['{ this.a() }']],
  ['objects of inner classes', 'new Line();', ['(let # = new <shop.Cart.Line>(); #.#outer = this; #)']],
])('lowers %s', async (_name, java, lowered) => {
  expect(await bodyOf(java)).toEqual(lowered);
});

it('makes functions of lambdas and references to methods', async () => {
  const module = await lower(
    'class A { void run(String q) { each(x -> x + q); each((String y) -> { use(y); }); each(String::trim); each(this::use); each(B::new); } }',
  );

  expect(printFunctions(module)).toEqual({
    'A.run(q: java.lang.String)': ['this.each(#2)', 'this.each(#3)', 'this.each(#4)', 'this.each(#5)', 'this.each(#6)'],
    'lambda(x)': ['return (x + q)'],
    'lambda(y: java.lang.String)': ['this.use(y)'],
    'lambda(...#arguments)': ['return <java.lang.String>.trim(...#arguments)'],
    'lambda(...#arguments#2)': ['return this.use(...#arguments#2)'],
    'lambda(...#arguments#3)': ['return new <B>(...#arguments#3)'],
  });
  expect(module.functions[2]).toMatchObject({ parent: 1 });
});

it('lets anonymous and local classes see the variables and the object around them', async () => {
  const module = await lower(
    `package p; class A extends Base { String field;
       Runnable make(String q) {
         class Local { String get() { return q + inherited; } }
         return new Runnable() { String own = q; public void run() { use(own, q, field, new Local()); } };
       } }`,
  );

  expect(printFunctions(module)).toEqual({
    'A.make(q: java.lang.String)': ['let Local = class#1', 'return (let ##2 = new class#2(); ##2.#outer = this; ##2)'],
    'Local.get()': ['return (q + this.#outer.inherited)'],
    '.run()': ['this.use(this.own, q, this.#outer.field, (let # = new Local(); #.#outer = this.#outer; #))'],
  });
  expect(module.classes[2]).toMatchObject({ bases: [{ kind: 'import', module: 'java.lang.Runnable' }] });
  expect(module.functions[3]).toMatchObject({ parent: 1, owner: 2 });
});

it('keeps fields, initializers and constructors of classes', async () => {
  const module = await lower(
    `package p; import a.Base; public class A extends Base implements java.io.Serializable {
       static final int MAX = 1; private String x = "x", y[]; static { load(); } { add(1); }
       public A(String q) { super(q); x = q; } A() { this("b"); } }`,
  );

  const [unit] = module.classes;
  expect(unit).toMatchObject({
    qualifiedName: 'p.A',
    bases: [{ module: 'a.Base' }, { module: 'java.io.Serializable' }],
    methods: [
      { name: 'constructor', id: 1 },
      { name: 'constructor', id: 2 },
    ],
  });
  expect(printFields(unit!)).toEqual(['static MAX: int = 1', 'x: java.lang.String = "x"', 'y: java.lang.String[]']);
  expect(printBody(unit!.initializer)).toEqual(['<p.A>.load()']);
  expect(printFunctions(module)).toEqual({
    'A.constructor(q: java.lang.String)': ['super(q)', 'this.add(1)', 'this.x = q'],
    'A.constructor()': ['this("b")'],
  });
});

it('gives blocks of a class without a constructor one to run in', async () => {
  const module = await lower('class A { Object o = new HashMap<String, String>(8) {{ put("a", "b"); }}; }');

  expect(printFunctions(module)).toEqual({
    '.constructor(...#arguments)': ['super(...#arguments)', 'this.put("a", "b")'],
  });
});

it('knows what enums, records and interfaces have without saying so', async () => {
  const module = await lower(
    `enum Color { RED("r") { String hex() { return "f00"; } }, BLUE; Color(String... s) {} }
     record Point(int x, String y) { Point { check(x); } }
     interface Named { int MAX = 3; String name(); default String shown() { return name(); } }`,
  );

  expect(printFields(module.classes[0]!)).toEqual([
    'static RED: Color = new class#1("r")',
    'static BLUE: Color = new <Color>()',
  ]);
  expect(module.classes[1]).toMatchObject({ bases: [{ module: 'Color' }] });
  expect(module.classes[3]).toMatchObject({ name: 'Named', isInterface: true });
  expect(printFunctions(module)).toEqual({
    '.hex()': ['return "f00"'],
    'Color.values()': ['return [<Color>.RED, <Color>.BLUE]'],
    'Color.valueOf(name)': ['switch! name ["RED": { return <Color>.RED } | "BLUE": { return <Color>.BLUE }]', 'throw'],
    'Color.constructor(...s: java.lang.String[])': [],
    'Point.x()': ['return this.x'],
    'Point.y()': ['return this.y'],
    'Point.constructor(x: int, y: java.lang.String)': [
      'this.check(x)',
      'this.x = x',
      'this.#component0 = x',
      'this.y = y',
      'this.#component1 = y',
    ],
    'Named.name()': [],
    'Named.shown()': ['return this.name()'],
  });
});

it('keeps annotations with their constants, and the types of parameters', async () => {
  const module = await lower(
    `import org.springframework.web.bind.annotation.*; import jakarta.servlet.http.HttpServletRequest;
     @RestController class A { @GetMapping(value = {"/a", "/b"}, produces = MediaType.TEXT_HTML_VALUE)
       String get(@RequestParam("q") String q, HttpServletRequest request, Map<String, List<String>>[] all, int... rest) { } }`,
  );

  expect(module.classes[0]?.annotations).toEqual([{ name: 'RestController', arguments: [] }]);
  expect(module.functions[1]).toMatchObject({
    returnType: 'java.lang.String',
    annotations: [
      {
        name: 'GetMapping',
        arguments: [
          { name: 'value', value: '/a' },
          { name: 'value', value: '/b' },
          { name: 'produces', value: 'MediaType.TEXT_HTML_VALUE' },
        ],
      },
    ],
    parameters: [
      { name: 'q', type: 'java.lang.String', annotations: [{ name: 'RequestParam', arguments: [{ value: 'q' }] }] },
      { name: 'request', type: 'jakarta.servlet.http.HttpServletRequest' },
      { name: 'all', type: 'Map[]' },
      { name: 'rest', type: 'int[]', rest: 'positional' },
    ],
  });
});

it('says where calls stand', async () => {
  const module = await lower('class A { void run() {\n  a.b(\n 1);\n} }');

  expect(module.functions[1]?.body).toMatchObject([
    { value: { kind: 'call', place: { startLine: 2, startColumn: 3, endLine: 3, endColumn: 4 } } },
  ]);
});

const DEEP = 20_000;

it.each([
  ['parentheses', `${'('.repeat(DEEP)}1${')'.repeat(DEEP)}`],
  ['a long sum', Array.from({ length: DEEP }, () => 'a').join(' + ')],
  ['a long text', Array.from({ length: DEEP }, () => '"a"').join(' + ')],
  ['a long chain of calls', `a${'.b()'.repeat(DEEP)}`],
  ['nested calls', `${'f('.repeat(DEEP)}1${')'.repeat(DEEP)}`],
  ['negations', `${'!'.repeat(DEEP)}a`],
  ['lambdas in lambdas', `${'x -> '.repeat(DEEP)}1`],
  ['nested conditional values', `${'a ? b : '.repeat(DEEP)}c`],
  ['nested arrays', `new int[]${'{'.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
])('survives %s', async (_name, expression) => {
  await expect(lower(`class A { Object run() { return ${expression}; } }`)).resolves.toMatchObject({
    classes: [{ name: 'A' }],
  });
});

it.each([
  ['branches in a row', `${'if (a) b(); else '.repeat(DEEP)}c();`],
  ['nested blocks', `${'{'.repeat(DEEP)}${'}'.repeat(DEEP)}`],
  ['nested loops', `${'while (a) '.repeat(DEEP)}b();`],
  ['nested anonymous classes', `${'new A() { void run() { '.repeat(DEEP)}b();${'}};'.repeat(DEEP)}`],
  ['nested local classes', `${'class B { void run() { '.repeat(DEEP)}b();${'}}'.repeat(DEEP)}`],
  ['unfinished text', 'String s = "abc; foo('],
  ['what is no Java', 'def x(): return <div>{1}</div> @@ ;;; case default -> } ) {'],
])('survives %s as statements', async (_name, statements) => {
  await expect(lower(`class A { void run() { ${statements} } }`)).resolves.toMatchObject({ language: 'java' });
});

it('survives classes nested in classes', async () => {
  const module = await lower(`${'class A { '.repeat(DEEP)}${'}'.repeat(DEEP)}`);

  expect(module.classes.length).toBeGreaterThan(0);
});

it('nests no deeper than what reads it can bear', async () => {
  const module = await lower(
    `class A { Object run() { ${'if (a) b(); else '.repeat(DEEP)}c(); return ${'!'.repeat(DEEP)}a; } }`,
  );

  expect(() => JSON.stringify(module)).not.toThrow();
});

it('ends when its time is over', async () => {
  const text = `class A { void run() { ${'a(b, c);'.repeat(1000)} } }`;

  await expect(lowerText(lowerJava, { grammar: 'java', path: 'A.java', text, isLate: () => true })).rejects.toThrow(
    AnalysisDeadline,
  );
});

const REAL = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.java'));

it.each(REAL)('lowers %s', async (path) => {
  const module = await lower(readFileSync(join(GOLDEN, path), 'utf8'));

  expect(module.functions.length).toBeGreaterThan(1);
});
