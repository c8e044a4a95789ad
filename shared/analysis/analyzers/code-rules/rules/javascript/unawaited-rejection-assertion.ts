import type { CodeRule } from '../../code-rule';
import { isOwnTest } from '../../javascript-syntax/test-code';

export const unawaitedRejectionAssertion: CodeRule = {
  id: 'javascript/unawaited-rejection-assertion',
  languages: ['javascript', 'typescript'],
  grade: 'test',
  description: 'An assertion about a promise is not waited for.',
  help: 'The test ends before the promise does, and is green whatever it does. Write `await` in front, or return it.',
  bad: `test('fails', () => {
  assert.rejects(buy());
});`,
  good: `test('fails', async () => {
  await assert.rejects(buy());
});`,
  query: `((expression_statement . (call_expression function: (member_expression object: (identifier) @object property: (property_identifier) @name)) @call .)
    (#any-of? @object "assert" "t") (#any-of? @name "rejects" "doesNotReject" "throwsAsync" "notThrowsAsync" "isFulfilled" "isRejected"))
    ((expression_statement . (call_expression function: (member_expression object: (member_expression) @object)) @call .)
    (#match? @object "\\\\beventually\\\\b"))`,
  check(match) {
    const call = match.node('call');
    if (!isOwnTest(match.file.path)) return undefined;
    // Checks of tap and tape wait for themselves.
    if (
      match.find('name') !== undefined &&
      match.node('object').text === 't' &&
      !/Async$/.test(match.node('name').text)
    ) {
      return undefined;
    }
    return { at: call, message: 'The test may end before this is known.' };
  },
};
