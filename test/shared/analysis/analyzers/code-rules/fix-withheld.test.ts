import type { AnalysisEngine } from '../../../../../shared/analysis';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const IMPORT = 'import kotlinx.coroutines.*\n';

it.each([
  ['kotlin/blocking-sleep-in-coroutine', 'a.kt', 'suspend fun f() { Thread.sleep(5) }', 'nothing imports delay'],
  [
    'kotlin/blocking-sleep-in-coroutine',
    'a.kt',
    `${IMPORT}suspend fun f() { synchronized(this) { Thread.sleep(5) } }`,
    'code that holds a lock cannot suspend',
  ],
  [
    'kotlin/blocking-sleep-in-coroutine',
    'a.kt',
    `${IMPORT}suspend fun f() { Thread.sleep(5, 3) }`,
    'delay takes no nanoseconds',
  ],
  [
    'kotlin/run-blocking-in-coroutine',
    'a.kt',
    `${IMPORT}suspend fun f() { runBlocking(Dispatchers.IO) { g() } }`,
    'coroutineScope takes no dispatcher',
  ],
  ['php/assigned-sort-result', 'a.php', '<?php f($a = sort($a));', 'the call is an argument'],
  ['csharp/count-instead-of-any', 'a.cs', 'class A { bool F() => xs.Count() > 0; }', 'the method may be another one'],
  [
    'javascript/unawaited-rejection-assertion',
    'a.test.js',
    "test('x', () => { assert.rejects(g()); });",
    'the function is not async',
  ],
  [
    'cpp/move-on-return',
    'a.cpp',
    'T f() { T a = g(); int b = [; return std::move(a); }',
    'the function cannot be read',
  ],
  ['sql/last-identity', 'a.sql', "EXEC('INSERT INTO a')\nSET @id = @@identity", 'the scope of EXEC is another one'],
])('reports %s in %s %j without a fix, as %s', async (ruleId, path, text) => {
  const { findings } = await engine.analyzeFiles([file(path, text)]);

  const found = findings.filter((finding) => finding.ruleId === ruleId);
  expect(found).toHaveLength(1);
  expect(found[0]?.fix).toBeUndefined();
});
