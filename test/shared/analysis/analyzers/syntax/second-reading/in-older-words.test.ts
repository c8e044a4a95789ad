import type { AnalysisEngine } from '../../../../../../shared/analysis';
import { inOlderWords } from '../../../../../../shared/analysis/analyzers/syntax/second-reading/in-older-words';
import { file, testEngine } from '../../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

async function errorsIn(path: string, text: string): Promise<string[]> {
  const { findings } = await engine.analyzeFiles([file(path, text)], { kinds: ['syntax'] });
  return findings.map(({ region, message }) => `${region.startLine}:${region.startColumn} ${message}`);
}

const NEWER: readonly (readonly [path: string, text: string])[] = [
  ['A.java', 'package shop;\nimport module java.base;\nclass A { List<String> names; }\n'],
  [
    'A.java',
    'class A extends B {\n  A(int count) {\n    if (count < 0) { throw new Bad(); }\n    super(count);\n  }\n}\n',
  ],
  ['A.java', 'class A {\n  A(int count) {\n    check(count);\n    this(count, 1);\n  }\n}\n'],
  ['a.php', "<?php\nfunction moved(Point $point) { return clone($point, ['x' => 1]); }\n"],
  ['feed.php', '<?xml version="1.0" encoding="UTF-8"?><feed><?php\necho $title; ?></feed>\n'],
  ['a.php', '<?php\necho 1;\n__halt_compiler();\nany data ((( {\n'],
  ['a.php', '<?php\n$item .= "<li class=\'$entry[class]\'>$entry[list]</li>";\n'],
  ['a.rb', 'def run(name, &)\n  call(\n    name,\n    mode: 1,\n    &\n  )\nend\n'],
  [
    'a.rb',
    'class A\n  def shout = puts \'hey\'\n  private def ask(name) = warn "#{name}?"\n  def self.half(x) = x / 2\nend\n',
  ],
];

it.each(NEWER)('reads what newer versions of a language allow in %s: %j', async (path, text) => {
  expect(await errorsIn(path, text)).toEqual([]);
});

it.each(NEWER)('still sees what is wrong behind it in %s: %j', async (path, text) => {
  const broken = path.endsWith('.php') ? text.replace('\n', '\nif (\n') : `${text})\n`;

  expect(await errorsIn(path, broken)).not.toEqual([]);
});

it('moves nothing', () => {
  for (const [grammar, text] of [
    ['java', 'import module a.b;\nclass A { A() { f();\n super(1); } }'],
    ['php', '<?php clone($a, []); __halt_compiler(); data'],
    ['ruby', "def a = puts 'b'\n"],
  ] as const) {
    const older = inOlderWords(grammar, text);

    expect(older).not.toBe(text);
    expect(older).toHaveLength(text.length);
  }
});

it.each([
  ['java', 'class A { A() { super(1); } int f() { return super.f() + this.f(); } }'],
  ['php', '<?php $b = clone $a;'],
  ['ruby', 'def a = b + 1\ndef c(x)\n  d = puts 1\nend'],
  ['go', 'package a'],
])('leaves %s as it is: %j', (grammar, text) => {
  expect(inOlderWords(grammar, text)).toBeUndefined();
});

it('takes a moment for a text that is made of such words', () => {
  const started = process.cpuUsage().user;

  for (const piece of [
    ';super ',
    ' ',
    '; ',
    'import ',
    'import module ',
    'def a = ',
    'clone ',
    '__halt_compiler() ',
    '}this\n',
  ]) {
    for (const grammar of ['java', 'php', 'ruby']) inOlderWords(grammar, piece.repeat(2_000_000 / piece.length));
  }

  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20);
});
