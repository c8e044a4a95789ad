import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { callsIn, nameOf, withoutComments } from '../../java-syntax/calls';
import { enclosingTest } from '../../java-syntax/tests';

const CHECKS = /fail|assert|expect|verify|should/i;
const LEAVING = ['throw_statement', 'return_statement'];
const STORING = ['assignment_expression', 'update_expression', 'return_statement'];

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
  query: `(try_statement body: (block) @body
    . (catch_clause (catch_formal_parameter (catch_type) @type name: (identifier) @name) body: (block) @handler) .)`,
  check(match) {
    const [body, handler] = [match.node('body'), match.node('handler')];
    // One that catches all is there to turn a failure into a message.
    if (enclosingTest(body) === undefined || /^(?:Throwable|Exception)$/.test(match.node('type').text)) {
      return undefined;
    }
    if (withoutComments(body).length === 0 || body.descendantsOfType(LEAVING).length > 0) return undefined;
    if (callsIn(body).some((call) => CHECKS.test(nameOf(call)))) return undefined;
    // A flag or a counter may be looked at behind it.
    if (/fail\(|\bthrow\b/.test(handler.text) || handler.descendantsOfType(STORING).length > 0) return undefined;
    if (!callsIn(handler).some((call) => asserts(call, match.node('name').text))) return undefined;
    return { at: handler, message: 'If nothing is thrown, these assertions are skipped and the test is green.' };
  },
};

/** Whether the call looks at the exception. */
function asserts(call: Node, exception: string): boolean {
  if (!/^assert(?!.*NotThrow)/.test(nameOf(call))) return false;
  return call.descendantsOfType('identifier').some(({ text }) => text === exception);
}
