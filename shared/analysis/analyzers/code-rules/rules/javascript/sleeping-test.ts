import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../javascript-syntax/calls';
import { isOwnTest, testRightAround } from '../../javascript-syntax/test-code';

/** Less is a turn of the event loop rather than a guess. */
const MIN_MS = 50;
/** Where the time that passes is what is tested. */
const ABOUT_TIME =
  /expir|\bttl\b|ttl:|elapsed|throttl|debounc|performance\.now|Date\.now|new Date\(\)|duration|maxAge|keepalive|interval/i;
const LOOPS = new Set([
  'while_statement',
  'do_statement',
  'for_statement',
  'for_in_statement',
  'arrow_function',
  'function_expression',
]);

export const sleepingTest: CodeRule = {
  id: 'javascript/sleeping-test',
  languages: ['javascript', 'typescript'],
  grade: 'test',
  description: 'A test waits a fixed time for something to happen.',
  help: 'On a busy machine the time is too short and the test fails now and then; otherwise it is wasted. Wait for the event itself, with `waitFor` or a promise, or use timers that the test can set.',
  bad: `it('opens', async () => {
  shop.open();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(shop.isOpen).toBe(true);
});`,
  good: `it('opens', async () => {
  await shop.open();
  expect(shop.isOpen).toBe(true);
});`,
  query: `((await_expression (new_expression constructor: (identifier) @promise
      arguments: (arguments (arrow_function body: [(call_expression function: (identifier) @timer arguments: (arguments (_) (number) @time))
        (statement_block (expression_statement (call_expression function: (identifier) @timer arguments: (arguments (_) (number) @time))))])))) @wait
    (#eq? @promise "Promise") (#eq? @timer "setTimeout"))
    ((await_expression (call_expression function: [(identifier) @name (member_expression property: (property_identifier) @name)]
      arguments: (arguments . (number) @time .))) @wait (#any-of? @name "sleep" "delay" "wait" "waitForTimeout" "setTimeout" "pause"))
    ((expression_statement (call_expression function: (member_expression object: (identifier) @object property: (property_identifier) @name)
      arguments: (arguments . (number) @time .)) @wait) (#eq? @object "cy") (#eq? @name "wait"))`,
  check(match) {
    const wait = match.node('wait');
    const isLong = Number(match.node('time').text.replaceAll('_', '')) >= MIN_MS;
    if (!isOwnTest(match.file.path) || !isLong) return undefined;
    const test = testRightAround(wait);
    if (test === undefined || ABOUT_TIME.test(test.text)) return undefined;
    // A loop looks again.
    if (enclosing(wait, LOOPS)?.type.endsWith('_statement') === true) return undefined;
    if (isExcused(match.file.source.text, wait.endIndex)) return undefined;
    if (/useFakeTimers|mock\.timers/.test(match.file.source.text)) return undefined;
    return { at: wait, message: 'This is too long on a fast machine and too short on a busy one.' };
  },
};

/** Whoever told another linter has thought about it. */
function isExcused(text: string, end: number): boolean {
  const lineEnd = text.indexOf('\n', end);
  return text.slice(end, lineEnd === -1 ? text.length : lineEnd).includes('eslint-disable');
}
