import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../java-syntax/ancestors';
import { enclosingTest } from '../../java-syntax/tests';

const ELSEWHERE = new Set(['lambda_expression', 'method_declaration']);
const LOOPS = new Set(['while_statement', 'do_statement', 'for_statement', 'method_declaration']);

export const sleepingTest: CodeRule = {
  id: 'java/sleeping-test',
  languages: ['java'],
  grade: 'test',
  description: 'A test waits a fixed time for something to happen.',
  help: 'On a busy machine the time is too short and the test fails now and then; otherwise it is wasted. Wait for the event itself, with a `CountDownLatch`, a `Future` or Awaitility, or give the code a clock the test can set.',
  bad: `class ShopTest {
  @Test void opens() throws Exception {
    shop.open();
    Thread.sleep(500);
    assertTrue(shop.isOpen());
  }
}`,
  good: `class ShopTest {
  @Test void opens() throws Exception {
    shop.open().get(5, TimeUnit.SECONDS);
    assertTrue(shop.isOpen());
  }
}`,
  query: `((expression_statement (method_invocation object: (identifier) @object name: (identifier) @name) @call)
    (#any-of? @object "Thread" "TimeUnit" "SECONDS" "MILLISECONDS") (#eq? @name "sleep"))`,
  check(match) {
    const call = match.node('call');
    if (enclosingTest(call) === undefined) return undefined;
    // Another thread of the test may be slow on purpose, and a loop looks again.
    if (enclosing(call, ELSEWHERE)?.type !== 'method_declaration') return undefined;
    if (enclosing(call, LOOPS)?.type !== 'method_declaration') return undefined;
    return { at: call, message: 'This is too long on a fast machine and too short on a busy one.' };
  },
};
