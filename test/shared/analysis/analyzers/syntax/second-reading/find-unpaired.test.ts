import { DIALECTS, type Dialect } from '../../../../../../shared/analysis/analyzers/syntax/second-reading/dialects';
import { findUnpaired } from '../../../../../../shared/analysis/analyzers/syntax/second-reading/find-unpaired';

function dialectOf(grammar: string): Dialect {
  const dialect = DIALECTS.get(grammar);
  if (dialect === undefined) throw new Error(`No dialect of ${grammar}`);
  return dialect;
}

it.each([
  ['c', 'int f(void) { return \'{\' + sizeof("}\\"(") /* ( */; } // )'],
  ['c', "#define BEGIN {\n#error don't (\n#if A\nint f(int a) {\n#else\nint f(void) {\n#endif\n  return 1;\n}\n"],
  ['c', "#if 0\nit's (not code\n#else\nint a[1];\n#endif\n"],
  ['c', '#define F(a) { \\\n  ( \\\n  a\nint b[2];'],
  ['cpp', 'auto a = R"x({ ( ")x"; int b = 1\'000\'000;'],
  ['c_sharp', 'var a = $"{b["c"]} {{ {d}"; var e = @"C:\\""(" + $@"{f}("; var g = """ "{( """;'],
  ['css', 'a { b: url(data:x;\'"{); content: "}"; } /* { */'],
  ['go', 'var a = `{"b": [` + "}" + string(\'{\')'],
  ['java', 'String a = """\n  { "b" (\n  """; char c = \'\\\'\';'],
  ['kotlin', 'val a = "${b["c"]} {" + """{ "(" """ + $$"""{"$ref"(""" /* /* ( */ { */'],
  ['kotlin', "fun `closes )`() = '{'"],
  ['rust', 'fn f<\'a>(b: &\'a str) -> char { let c = r#"{"("#; let d = "a\n("; \'{\' }'],
  ['rust', "let a = ['\\u{7b}', '\\'', '🦀', b'('];"],
  ['scala', 'val a = s"${b("c")} {"; val d = \'e; val f = \'(\''],
])('finds a pair for everything in %s: %j', (grammar, text) => {
  expect(findUnpaired(text, dialectOf(grammar))).toBeUndefined();
});

it.each([
  ['c', 'int f(void) { return 0 }}', 24, 'never-opened'],
  ['c', 'int f(void { return 0; }', 5, 'never-closed'],
  ['java', 'String a = "b;\nint c;', 11, 'never-closed'],
  ['kotlin', 'val a = "${b"', 12, 'never-closed'],
  ['kotlin', 'val a = """ b', 8, 'never-closed'],
  ['rust', 'let a = r#"b";', 8, 'never-closed'],
  ['go', 'a := (1\n/* b', 8, 'never-closed'],
  ['c_sharp', 'class A { void B() { }', 8, 'never-closed'],
] as const)('says what in %s has no other half: %j', (grammar, text, at, kind) => {
  expect(findUnpaired(text, dialectOf(grammar))).toEqual({ at, kind });
});

it('comes to an end with texts made to be slow', () => {
  const texts = [
    '/*'.repeat(100_000),
    'r#"'.repeat(100_000),
    '"${'.repeat(100_000),
    "'".repeat(100_000),
    '#if 0\n'.repeat(50_000),
  ];

  const found = texts.flatMap((text) => [...DIALECTS.values()].map((dialect) => findUnpaired(text, dialect)));

  expect(found).toHaveLength(texts.length * DIALECTS.size);
});
