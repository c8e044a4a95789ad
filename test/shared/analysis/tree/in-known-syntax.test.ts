import type { AnalysisEngine } from '../../../../shared/analysis';
import { inKnownSyntax } from '../../../../shared/analysis/tree/in-known-syntax';
import { file, testEngine } from '../../../support/analysis-engine';

const JAVA = (cases: string) => `class Shop {
  Object price(Object given) {
    return switch (given) {
${cases}
      default -> null;
    };
  }
}
`;

const NEWER: readonly (readonly [path: string, text: string])[] = [
  [
    'Shop.java',
    JAVA('      case final Book book -> {\n        yield book;\n      }\n      case Cup cup -> { yield cup; }'),
  ],
  ['Shop.java', JAVA('      case Shape.Circle(double radius) -> radius;')],
  ['Shop.java', JAVA('      case Pair(final var left, Shape.Box(int width, _)) when width > 1 -> left;')],
  [
    'Shop.java',
    'class Shop { boolean f(Object o) { return o instanceof Shop.Id(String id) && o instanceof final Pair(final String a, int b) && id != a; } }',
  ],
  ['Shop.java', 'class Shop { void f(int a, String @Nullable ... names) {} void g(int @org.A... b) {} }'],
  ['shop.go', 'package shop\n\nfunc price() {\n\ta.Gain = new(-3.5)\n\tc.Limit = new(rate.Sometimes{Every: 1})\n}\n'],
  ['shop.go', 'package shop\n\nfunc price() {\n\tb.At = new(time.Now())\n\tb.Then = b.At\n}\n'],
  [
    'shop.php',
    '<?php\n$a = (int) match ($day) { 1 => 2, default => 3 };\n$b = (string)match (true) { default => 2 };\n',
  ],
];

describe('what grammars do not know', () => {
  let engine: AnalysisEngine;
  beforeAll(() => {
    engine = testEngine();
  });
  afterAll(() => engine.close());

  it.each(NEWER)('is read in %s, and nothing behind it taken for something else: %j', async (path, text) => {
    const { findings } = await engine.analyzeFiles([file(path, text)], {});

    expect(findings.map(({ ruleId }) => ruleId)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^syntax\/|fall-through$|self-assignment$/)]),
    );
  });

  it.each(NEWER)('leaves what is wrong behind it to be seen in %s: %j', async (path, text) => {
    const broken = path.endsWith('.java') ? `${text}class {\n` : `${text}if (\n`;

    const { findings } = await engine.analyzeFiles([file(path, broken)], { kinds: ['syntax'] });

    expect(findings).not.toEqual([]);
  });
});

it.each(NEWER)('moves nothing in %s: %j', (path, text) => {
  const known = inKnownSyntax(/\w+$/.exec(path)?.[0] ?? '', text);

  expect(known).not.toBe(text);
  expect(known).toHaveLength(text.length);
  const changed = Array.from(text, (_character, index) => index).filter((index) => known[index] !== text[index]);
  expect(changed.every((index) => known[index] === ' ')).toBe(true);
});

it.each([
  ['java', 'class A { void f(final int a) { g(a, B.c(d), new E.F(h)); switch (a) { case B.C: case D: } } }'],
  ['php', '<?php $a = match ($b) { default => (int) $c }; $d->match((int) $e);'],
  ['go', 'package a\nvar b, c, d, e = new(int), new(struct{ f int }), new(func() int), new(g.H)'],
])('leaves %s as it is: %j', (grammar, text) => {
  expect(inKnownSyntax(grammar, text)).toBe(text);
});
