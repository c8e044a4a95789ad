import type { CodeRule } from '../../code-rule';
import { callsIn, nameOf, withoutComments } from '../../java-syntax/calls';
import { enclosingTest } from '../../java-syntax/tests';

export const exceptionTestWithoutFail: CodeRule = {
  id: 'java/exception-test-without-fail',
  languages: ['java'],
  grade: 'test',
  description: 'A test looks at an exception in a catch block, and is green when none is thrown.',
  help: 'If the code does not throw, the `catch` block and its assertions are skipped. Use `assertThrows`, or call `fail()` at the end of the `try` block.',
  bad: `class ShopTest {
  @Test void refuses() {
    try {
      shop.sell(-1);
    } catch (IllegalArgumentException e) {
      assertEquals("count", e.getMessage());
    }
  }
}`,
  good: `class ShopTest {
  @Test void refuses() {
    var e = assertThrows(IllegalArgumentException.class, () -> shop.sell(-1));
    assertEquals("count", e.getMessage());
  }
}`,
  query: '(try_statement body: (block) @body . (catch_clause body: (block) @handler) @catch .)',
  check(match) {
    const [body, handler] = [match.node('body'), match.node('handler')];
    if (enclosingTest(body) === undefined) return undefined;
    const statements = withoutComments(body);
    const isChecked = callsIn(handler).some((call) => /^assert(?!.*NotThrow)/.test(nameOf(call)));
    if (
      !isChecked ||
      statements.length === 0 ||
      body.descendantsOfType(['throw_statement', 'return_statement']).length > 0
    ) {
      return undefined;
    }
    const checksBefore = callsIn(body).some((call) => /fail|assert|expect|verify|should/i.test(nameOf(call)));
    // A flag or a counter may be looked at behind it.
    const setsFlag =
      [...handler.descendantsOfType(['assignment_expression', 'update_expression', 'return_statement'])].length > 0;
    const catches = match.node('catch').text.slice(0, 80);
    // One that catches all is there to turn a failure into a message.
    if (
      checksBefore ||
      setsFlag ||
      /fail\(|\bthrow\b/.test(handler.text) ||
      /\(\s*(?:final\s+)?(?:Throwable|Exception)\b/.test(catches)
    )
      return undefined;
    return { at: handler, message: 'If nothing is thrown, these assertions are skipped and the test is green.' };
  },
};
