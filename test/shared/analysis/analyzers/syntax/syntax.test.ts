import type { AnalysisEngine } from '../../../../../shared/analysis';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

/** Language, file name, valid code, and the same code broken. */
const TWINS: readonly (readonly [string, string, string, string])[] = [
  ['javascript', 'a.js', 'const a = [1, 2]?.at(0) ?? 3;', 'const a = [1, 2;'],
  ['javascript', 'a.jsx', 'const a = <p>{b}</p>;', 'const a = <p>{b}</q>;'],
  ['typescript', 'a.ts', 'const a = { b: 1 } satisfies Record<string, number>;', 'const a: = 1;'],
  ['typescript', 'a.tsx', 'const a = <p>{b as string}</p>;', 'const a = <p>{b as}</p>;'],
  ['python', 'a.py', 'match a:\n    case [b, *_]:\n        print(f"{b!r}")\n', 'def f(:\n    pass\n'],
  ['bash', 'a.sh', 'if [ -n "$a" ]; then echo "$a"; fi\n', 'if [ -n "$a" ]; then echo "$a"\n'],
  ['c', 'a.c', 'int main(void) { return 0; }\n', 'int main(void) { return 0 }}\n'],
  ['cpp', 'a.cpp', 'template <class T> T f(T a) { return a; }\n', 'template <class T> T f(T a { return a; }\n'],
  ['csharp', 'a.cs', 'class A { int B => 1; }\n', 'class A { int B => ; \n'],
  ['css', 'a.css', 'a:hover { color: red; }\n', 'a:hover { color: ; } }\n'],
  ['go', 'a.go', 'package a\n\nfunc f(b int) int { return b }\n', 'package a\n\nfunc f(b int int { return b }\n'],
  ['hcl', 'a.hcl', 'a "b" {\n  c = [1, 2]\n}\n', 'a "b" {\n  c = [1, 2\n}\n'],
  ['terraform', 'a.tf', 'resource "a" "b" {\n  c = var.d\n}\n', 'resource "a" "b" {\n  c = = var.d\n}\n'],
  ['html', 'a.html', '<!doctype html><p>a</p>\n', '<p <<a</p>\n'],
  ['java', 'A.java', 'record A(int b) { int c() { return b; } }\n', 'class A { int c() { return b } }\n'],
  ['json', 'a.json', '{ "a": [1, 2] }\n', '{ "a": [1, 2 }\n'],
  ['jsonc', 'tsconfig.json', '{ "a": 1, /* b */ } // c\n', '{ "a": 1 "b": 2 }\n'],
  ['kotlin', 'a.kt', 'fun f(b: Int): Int = b\n', 'fun f(b: Int: Int = b\n'],
  ['lua', 'a.lua', 'local function f(b) return b end\n', 'local function f(b return b end\n'],
  ['php', 'a.php', '<?php function f(int $b): int { return $b; }\n', '<?php function f(int $b { return $b; }\n'],
  ['ruby', 'a.rb', 'def f(b)\n  b&.c\nend\n', 'def f(b\n  b&.c\nend end\n'],
  ['rust', 'a.rs', 'fn f(b: i32) -> i32 { b }\n', 'fn f(b: i32 -> i32 { b }\n'],
  ['scala', 'a.scala', 'object A { def f(b: Int): Int = b }\n', 'object A { def f(b: Int: Int = b }\n'],
  ['toml', 'a.toml', '[a]\nb = [1, 2]\n', '[a\nb = [1, 2]\n'],
  ['yaml', 'a.yaml', 'a:\n  - b: 1\n', 'a: [1, 2\nb: }\n'],
  ['clojure', 'a.clj', '(defn f [b] (inc b))\n', '(defn f [b] (inc b)\n'],
  [
    'elixir',
    'a.ex',
    'defmodule A do\n  def f(b), do: b |> inspect()\nend\n',
    'defmodule A do\n  def f(b, do: b\nend\n',
  ],
  ['elm', 'A.elm', 'module A exposing (..)\n\n\nf b =\n    b + 1\n', 'module A exposing (..)\n\n\nf b = (b +\n'],
  [
    'bicep',
    'main.bicep',
    "param a string? = 'it\\'s ${b ? 'x}' : '}'} \\u{1F600}'\nvar c =\n  d.?e[0] ?? '''\n ' ${ ''''\n",
    "param a string = 'b\nvar c = 1\n",
  ],
  ['graphql', 'a.graphql', 'type A { b(c: Int = 1): [String!]! }\n', 'type A { b(c: ): String }\n'],
  [
    'haskell',
    'A.hs',
    'module A where\n\nf :: Int -> Int\nf b = b + 1\n',
    'module A where\n\nf :: Int -> -> Int\nf b = (b + 1\n',
  ],
  ['nix', 'a.nix', '{ pkgs, ... }: { a = [ pkgs.b ]; }\n', '{ pkgs, ... }: { a = [ pkgs.b ; }\n'],
  ['ocaml', 'a.ml', 'let f b = match b with Some c -> c | None -> 0\n', 'let f b = match b with Some -> | -> ) 0\n'],
  ['ocaml', 'a.mli', 'val f : int option -> int\n', 'val f : int option -> ->\n'],
  ['r', 'a.R', 'f <- function(b) b |> sum()\n', 'f <- function(b { b\n'],
  [
    'solidity',
    'a.sol',
    'contract A { function f(uint b) public pure returns (uint) { return b; } }\n',
    'contract A { function f(uint b public { return b; } }\n',
  ],
  ['xml', 'a.xml', '<?xml version="1.0"?><a b="c"><d/>&e;</a>\n', '<a><b></a>\n'],
];

const syntaxErrorsOf = async (path: string, text: string) => {
  const { findings, skipped } = await engine.analyzeFiles([file(path, text)], { kinds: ['syntax'] });
  expect(skipped).toEqual([]);
  return findings;
};

it.each(TWINS)('reads valid %s in %s and reports the same code broken', async (_language, path, clean, broken) => {
  const ofClean = await syntaxErrorsOf(path, clean);
  const ofBroken = await syntaxErrorsOf(path, broken);

  expect(ofClean).toEqual([]);
  expect(ofBroken.map(({ ruleId }) => ruleId)).toContain('syntax/error');
});

it('reads more than thirty languages', () => {
  expect(new Set(TWINS.map(([language]) => language)).size).toBeGreaterThanOrEqual(33);
});

it('is sure where the parser is exact, and less so where only a grammar reads the language', async () => {
  const [python] = await syntaxErrorsOf('a.py', 'def f(:\n');
  const [go] = await syntaxErrorsOf('a.go', 'package a\nfunc f( {}\n');
  const [css] = await syntaxErrorsOf('a.css', 'a { color: ; } }\n');

  expect(python?.level ?? engine.rules.get('syntax/error')?.level).toBe('error');
  expect(go).toMatchObject({ level: 'warning', confidence: 'medium' });
  expect(css).toMatchObject({ level: 'note', confidence: 'low' });
});

it('points at what was not expected and quotes at most 40 characters of it', async () => {
  const [finding] = await syntaxErrorsOf('a.java', `class A { int b = @@@${'#'.repeat(300)}; }\n`);

  const quoted = /‘(.*)’/.exec(finding?.message ?? '')?.[1] ?? '';
  expect(finding?.region.startLine).toBe(1);
  expect(quoted.length).toBeGreaterThan(0);
  expect(quoted.length).toBeLessThanOrEqual(40);
});

it('reports at most twenty syntax errors of one file', async () => {
  const findings = await syntaxErrorsOf('a.toml', '= ]\na = 1\n'.repeat(200));

  expect(findings.length).toBeGreaterThan(1);
  expect(findings.length).toBeLessThanOrEqual(20);
});

it('says that plain JSON takes no comments, as a warning', async () => {
  const findings = await syntaxErrorsOf('a.json', '{\n  "a": 1, // b\n  "c": "// no comment"\n}\n');

  expect(findings).toEqual([
    expect.objectContaining({
      level: 'warning',
      message: 'JSON takes no comments and no trailing commas.',
      region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 12 },
    }),
  ]);
});

it('does not take macros of C for errors, in sources and in headers', async () => {
  const ofSource = await syntaxErrorsOf('a.c', 'int f(void) {\n  EACH(a, b) printf("%" PRIu64, a);\n  return 0;\n}\n');
  const ofHeader = await syntaxErrorsOf('b.h', 'API int APIENTRY f(void);\nexternalref Class c;\n');

  expect([...ofSource, ...ofHeader]).toEqual([]);
});

it('says of XML what is wrong, and where, as an error', async () => {
  const findings = await syntaxErrorsOf('pom.xml', '<project>\n  <name>shop</nam>\n</project>\n');

  expect(findings).toEqual([
    expect.objectContaining({
      message: 'Unexpected close tag.',
      region: expect.objectContaining({ startLine: 2 }) as unknown,
    }),
  ]);
  expect(findings[0]?.level ?? 'error').toBe('error');
});

it('does not judge XML that a template engine or a site generator has yet to fill in', async () => {
  const ofGenerator = await syntaxErrorsOf('feed.xml', '---\nlayout: none\n---\n<feed>{% for a in b %}</feed>\n');
  const ofTemplate = await syntaxErrorsOf('a.xml', '<a>{{#if b}}<c>{{else}}<d>{{/if}}</a>\n');

  expect([...ofGenerator, ...ofTemplate]).toEqual([]);
});

it('reads GraphQL made to be slow or deep without failing', async () => {
  const ofDeep = await syntaxErrorsOf('a.graphql', `{${'a{'.repeat(60_000)}`);
  const ofEmpty = await syntaxErrorsOf('b.graphql', '# nothing yet\n');

  expect(ofDeep.length).toBeLessThanOrEqual(1);
  expect(ofEmpty).toEqual([]);
});

it.each([
  ['var a = {\n  b: [\n    1\n  }\n}\n', '}', '‘]’ is missing before this ‘}’.'],
  ['var a = (1\n', '(', '‘(’ is never closed.'],
  ['var a = 1)\n', ')', 'Nothing is open that ‘)’ could close.'],
  ["var a = 'b\\q'\n", '\\q', 'No escape in a string looks like this.'],
  ['/* a\n', '/*', 'This comment is never closed.'],
  ["var a = '''\nb\n", "'''", 'This string is never closed.'],
  ['parm a string\n', 'parm', 'No statement starts with ‘parm’.'],
])('says what is wrong with the Bicep %j', async (text, covered, message) => {
  const [found, ...others] = await syntaxErrorsOf('main.bicep', text);

  expect(others).toEqual([]);
  const { startLine = 1, startColumn = 1, endColumn = 1 } = found?.region ?? {};
  expect(text.split('\n')[startLine - 1]?.slice(startColumn - 1, endColumn - 1)).toBe(covered);
  expect(found?.message).toBe(message);
});

it('lets Bicep be that the grammar of its rules does not know', async () => {
  const text = [
    'using none',
    "extends 'shared.bicepparam'",
    '@export()',
    "type size = 'small' | 'large'",
    'func url(https bool, path string)',
    "  string => '${https ? 'https' : 'http'}://x${empty(path) ? '' : '/${path}'}'",
    '#disable-next-line no-unused-params',
    'param a string?',
    "module m './a.bicep' =",
    '// or not',
    "if (b) { name: 'x' }",
    'output c string? = m.?outputs.d[^1]!',
    "var e = $'''{${a}}'''",
  ].join('\n');

  expect(await syntaxErrorsOf('main.bicep', text)).toEqual([]);
});
