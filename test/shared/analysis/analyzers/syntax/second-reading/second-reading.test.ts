import type { AnalysisEngine } from '../../../../../../shared/analysis';
import { file, testEngine } from '../../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const syntaxErrorsOf = async (path: string, text: string) => {
  const { findings } = await engine.analyzeFiles([file(path, text)], { kinds: ['syntax'] });
  return findings.map(({ message, region }) => `${region.startLine}:${region.startColumn} ${message}`);
};

/** Valid code that a grammar stumbles over. */
it.each([
  ['a.kt', 'context(session: Session)\nfun f() = $$"""{ "$ref": 1 }"""\nval b = query {} get Tasks.id\n'],
  ['a.rs', 'fn f() {\n    g().stdout_eq(str![""]);\n    let raw = 1;\n    h(&raw, 2);\n}\n'],
  ['a.cs', 'class A { Task B(bool async) => C(async); async Task D(bool async) { await base.E(async); } }\n'],
  ['a.c', 'void f(void) {\n  list_for_each(a, &b->c, d) {\n    g(a);\n  }\n  check(1, ==, 2);\n}\n'],
  ['a.css', 'a { *zoom: 1; }\n'],
  ['a.go', 'package a\n\nvar b = f(new("c"), new(int64(3)))\n'],
  ['A.java', 'interface A { void b(String @Nullable ... c); }\n'],
  ['gradlew', '#!/bin/sh\nset -- $(\n  for arg do\n    printf %s "$arg"\n  done\n)\n'],
  ['a.html', '@if (a && !b) {<p>c -> d</p>}\n'],
])('is silent about valid code of %s', async (path, text) => {
  expect(await syntaxErrorsOf(path, text)).toEqual([]);
});

it.each([
  ['a.kt', 'fun f() {\n    g(1\n}\n', ['2:6 ‘(’ is never closed.']],
  ['a.rs', 'fn f() {\n    g()\n}\n}\n', ['4:1 Unexpected ‘}’.']],
  ['a.cs', 'class A {\n  string b = "c;\n}\n', ['2:14 ‘"’ is never closed.']],
  ['a.go', 'package a\n\nvar b = f(new("c")\n', ['3:10 ‘(’ is never closed.']],
])('says of %s once what has no other half, and where', async (path, text, expected) => {
  expect(await syntaxErrorsOf(path, text)).toEqual(expected);
});
