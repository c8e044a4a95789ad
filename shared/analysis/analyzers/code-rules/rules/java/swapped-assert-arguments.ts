import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../java-syntax/calls';
import { isConstant } from '../../java-syntax/expressions';

export const swappedAssertArguments: CodeRule = {
  id: 'java/swapped-assert-arguments',
  languages: ['java'],
  grade: 'tidy',
  description: 'assertEquals of JUnit gets the expected value second.',
  help: 'The test works, but when it fails its message says the wrong way round what was expected. TestNG and AssertJ have another order; there this rule is of no use.',
  bad: 'class ShopTest { @Test void sells() { assertEquals(shop.sell(), 3); } }',
  good: 'class ShopTest { @Test void sells() { assertEquals(3, shop.sell()); } }',
  enabled: false,
  query: `((method_invocation name: (identifier) @name arguments: (argument_list . (_) @expected . (_) @actual .)) @call
    (#any-of? @name "assertEquals" "assertSame"))`,
  check(match) {
    const [expected, actual] = [match.node('expected'), match.node('actual')];
    if (argumentsOf(match.node('call')).length !== 2 || isConstant(expected) || !isConstant(actual)) return undefined;
    if (/^import\s+(?:static\s+)?org\.testng\./m.test(match.file.source.text)) return undefined;
    const message = 'The expected value comes first.';
    // A constant may be what is tested.
    if (!actual.type.endsWith('_literal')) return { at: actual, message };
    const edits = [
      { start: expected.startIndex, end: expected.endIndex, text: actual.text },
      { start: actual.startIndex, end: actual.endIndex, text: expected.text },
    ];
    return { at: actual, message, fix: { description: 'Swap them', edits } };
  },
};
