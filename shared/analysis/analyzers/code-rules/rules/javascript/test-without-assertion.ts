import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { bodyOfCall, isTestCall, isOwnTest } from '../../javascript-syntax/test-code';

/** What checks by its own name, or by throwing. */
const CHECKS =
  /assert|expect|should|verify|check|ensure|validate|must|equal|match|throws?|fail|reject|snapshot|test|spec|\bt\.\w|\bwaitFor|findBy|getBy|\bdone\b|\bplan\b|\b(?:cy|page)\.|\b(?:require|import)\(/i;
/** That nothing is thrown is all that is asked. */
const NO_MORE = /\b(?:not|n't|never|without|no)\b/i;
const SKIPPED = /\.(?:skip|todo|fails|each|failing)\b/;

export const testWithoutAssertion: CodeRule = {
  id: 'javascript/test-without-assertion',
  languages: ['javascript', 'typescript'],
  grade: 'test',
  enabled: false,
  description: 'A test checks nothing.',
  help: 'It stays green whatever the code does, unless it throws. Say what the result must be. Functions whose names speak of checking, such as `assertOrder` or `shouldFail`, count as checks.',
  bad: `test('adds', () => {
  add(1, 2);
});`,
  good: `test('adds', () => {
  expect(add(1, 2)).toBe(3);
});`,
  query: `((call_expression function: [(identifier) @word (member_expression object: (identifier) @word)]) @call (#any-of? @word "it" "test" "specify" "fit"))`,
  check(match) {
    const call = match.node('call');
    if (!isOwnTest(match.file.path) || !isTestCall(call)) return undefined;
    const called = call.childForFieldName('function') ?? call;
    const [title] = argumentsOf(call);
    if (SKIPPED.test(called.text) || NO_MORE.test(title?.text ?? '') || !isIdle(bodyOfCall(call))) return undefined;
    return { at: called, message: 'This test checks nothing.' };
  },
};

function isIdle(test: Node | undefined): boolean {
  const body = test?.childForFieldName('body');
  if (body?.type !== 'statement_block' || body.namedChildCount === 0 || CHECKS.test(body.text)) return false;
  // A callback for the end, or the context of the test, may check for itself.
  return (test?.childForFieldName('parameters')?.namedChildCount ?? 0) === 0;
}
