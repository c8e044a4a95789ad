import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

export const tautologicalExpectation: CodeRule = {
  id: 'ruby/tautological-expectation',
  languages: ['ruby'],
  grade: 'test',
  description: 'An expectation compares a constant with itself.',
  help: 'It can never fail. Expect something of the code under test; for a block that must not raise there is `not_to raise_error`.',
  bad: "it 'works' do\n  work\n  expect(true).to be true\nend",
  good: "it 'works' do\n  expect(work).to be true\nend",
  query: `(call receiver: (call !receiver method: (identifier) @expect arguments: (argument_list . (_) @actual .)) method: (identifier) @to arguments: (argument_list . (call method: (identifier) @matcher arguments: (argument_list . (_) @expected .)) .) (#eq? @expect "expect") (#eq? @to "to") (#any-of? @matcher "be" "eq" "eql" "equal")) @call
    (call receiver: (call !receiver method: (identifier) @expect arguments: (argument_list . (true) @actual .)) arguments: (argument_list . (identifier) @truthy .) (#eq? @expect "expect") (#any-of? @truthy "be_truthy" "be_true")) @call
    (call !receiver method: (identifier) @assert arguments: (argument_list . (true) @actual .) (#eq? @assert "assert")) @call
    (call !receiver method: (identifier) @assert arguments: (argument_list . (_) @actual . (_) @expected .) (#any-of? @assert "assert_equal" "assert_same")) @call`,
  check(match) {
    const expected = match.find('expected');
    const actual = match.node('actual');
    if (isPlaceholder(match.node('call'))) return undefined;
    if (expected !== undefined && (actual.text !== expected.text || !LITERALS.has(actual.type))) return undefined;
    return { at: match.node('call'), message: 'This can never fail.' };
  },
};

const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'nil', 'integer', 'string', 'simple_symbol']);

/** A class without any test is an error to some frameworks, so people put one there. */
function isPlaceholder(call: Node): boolean {
  const method = call.parent?.parent;
  return (
    method?.type === 'method' &&
    /fake|default|dummy|nothing|truth/.test(method.childForFieldName('name')?.text ?? '') &&
    call.parent?.namedChildCount === 1
  );
}
