import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../java-syntax/ancestors';
import { isOwnTest } from '../../javascript-syntax/test-code';

const FUNCTIONS: ReadonlySet<string> = new Set([
  'arrow_function',
  'function_declaration',
  'function_expression',
  'generator_function',
  'generator_function_declaration',
  'method_definition',
]);

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
    const message = 'The test may end before this is known.';
    if (!isInAsyncFunction(call)) return { at: call, message };
    const edits = [{ start: call.startIndex, end: call.startIndex, text: 'await ' }];
    return { at: call, message, fix: { description: 'Wait for it', edits } };
  },
};

function isInAsyncFunction(node: Node): boolean {
  const around = enclosing(node, FUNCTIONS);
  return around?.children.some(({ type }) => type === 'async') ?? false;
}
