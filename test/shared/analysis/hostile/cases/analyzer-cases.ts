import { INFRASTRUCTURE_CASES } from './infrastructure-cases';
import { LIST_CASES } from './list-cases';
import type { HostileCase } from './hostile-case';
import { repeated } from './repeated';
import { TEXT_CASES } from './text-cases';

/** By analyzer, what is hard on it of all things: almost what it looks for, again and again. */
export const ANALYZER_CASES: Readonly<Record<string, readonly HostileCase[]>> = {
  ...INFRASTRUCTURE_CASES,
  ...LIST_CASES,
  ...TEXT_CASES,
  'code-rules': [
    repeated('names that rules look for, with nothing around them', 'a.js', 'eval exec query createHash\n'),
    repeated('calls that rules look for, each in the next', 'a.php', 'exec($a . \n', {
      head: '<?php\n',
      times: 10_000,
    }),
    repeated('the same condition again', 'a.go', ' else if a { b() }', {
      head: 'package a\nfunc f() {\nif a { b() }',
      tail: '\n}\n',
    }),
    repeated('texts put together', 'a.java', ' + "b" + c\n', {
      head: 'class A { void f() { query("select"',
      tail: '); } }',
    }),
    repeated('variables given from one to the next', 'a.py', 'a = a\n', { head: 'a = input()\n', tail: 'eval(a)\n' }),
    repeated('resources without an end', 'a.tf', 'resource "aws_s3_bucket" "a" {\n'),
  ],
  dataflow: [
    repeated('variables given from one to the next', 'a.js', 'a = a + b;\n', { head: 'a = req.query.c;\n' }),
    repeated('functions that call each other', 'A.java', 'void f() { g(f()); }\n', { head: 'class A {', tail: '}' }),
    repeated('comprehensions in each other', 'a.py', '[x for x in ', { tail: `y${']'.repeat(300)}`, times: 300 }),
    repeated('calls of what was called', 'a.ts', '(a)', { head: 'f', tail: ';' }),
    repeated('settings', 'a.properties', 'a.b=${a.b}\n'),
  ],
  duplication: [
    repeated('one line again and again', 'a.js', 'call(a, b);\n', { times: 40_000 }),
    repeated('two lines in turn', 'a.c', 'a(b);\nc(d);\n', { times: 40_000 }),
    repeated('imports', 'a.py', 'import a\n', { times: 40_000 }),
  ],
  metrics: [
    repeated('functions in functions', 'a.js', 'function f() {\n', { times: 5_000, tail: '}'.repeat(5_000) }),
    repeated('a function that may call itself', 'a.js', 'function f() { f; }\n'),
    repeated('operators in brackets', 'a.js', '(a && (\n', { times: 5_000, tail: `b${'))'.repeat(5_000)};` }),
    repeated('comments before operators', 'a.js', ' /* c */ && b\n', { head: 'a = b' }),
    repeated('parameters', 'a.js', 'a,\n', { head: 'function f(', tail: ') {}' }),
  ],
  oxlint: [
    repeated('comments that switch rules', 'a.js', '/* eslint-disable */ /* eslint-enable */\n'),
    repeated('strings without an end', 'a.ts', '"\n'),
    repeated('expressions that look like regular ones', 'a.js', 'a = /(a+)+(/\n'),
  ],
  ruff: [
    repeated('comments that switch rules', 'a.py', 'x = 1  # noqa: F401\n'),
    repeated('quotes without an end', 'a.py', '"""\'\'\'f"{\n'),
    repeated('indentations', 'a.py', ' if a:\n'),
    { what: 'deeper and deeper blocks', path: 'a.py', content: () => deeper(2_000) },
  ],
  sql: [
    repeated('queries in each other', 'a.sql', '(SELECT * FROM ', { head: 'SELECT * FROM ', times: 5_000 }),
    repeated('quotes without an end', 'a.sql', "'a' || '\n"),
    repeated('comments in comments', 'a.sql', '/*\n'),
    repeated('bodies without an end', 'a.sql', 'CREATE FUNCTION f() RETURNS int AS $$ BEGIN\n'),
    repeated('conditions', 'a.sql', ' OR a = NULL\n', { head: 'SELECT 1 FROM a WHERE b' }),
  ],
  syntax: [
    repeated('brackets that do not meet', 'a.rs', ')]}([{\n'),
    repeated('comments without an end', 'a.jsonc', '/*\n'),
    repeated('entities', 'a.xml', '&a;', { head: '<a>', tail: '</a>' }),
    repeated('tokens of GraphQL', 'a.graphql', '{ a }\n'),
  ],
};

function deeper(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(Math.min(level, 500))}if a:\n`).join('');
}
