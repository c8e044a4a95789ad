import type { CodeRule } from '../../code-rule';
import { hasTests } from '../../go-syntax/is-test-code';
import { stringLiteral } from '../../go-syntax/string-literal';

export const skippedTest: CodeRule = {
  id: 'go/skipped-test',
  languages: ['go'],
  grade: 'test',
  description: 'A test skips itself always and says no reason.',
  help: [
    'Nobody learns why it is not run, so it stays switched off.',
    'Give the reason: `t.Skip("needs a database, see …")`, or remove the test.',
  ].join('\n\n'),
  bad: `package shop

import "testing"

func TestLoad(t *testing.T) {
	t.Skip()
	load(t)
}`,
  good: `package shop

import "testing"

func TestLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the whole catalogue")
	}
	load(t)
}`,
  query: `(function_declaration name: (identifier) @test body: (block (statement_list (expression_statement
    (call_expression function: (selector_expression operand: (identifier) field: (field_identifier) @name) arguments: (argument_list) @reason) @skip))) @body
    (#any-of? @name "Skip" "SkipNow"))`,
  check(match) {
    if (!hasTests(match.file, match.node('test')) || !/^(?:Test|Benchmark|Fuzz)/.test(match.node('test').text)) {
      return undefined;
    }
    const [reason, ...others] = match.node('reason').namedChildren;
    if (reason !== undefined && (others.length > 0 || reason.type === 'comment' || stringLiteral(reason) !== '')) {
      return undefined;
    }
    // A comment beside it tells the reason too.
    const skip = match.node('skip');
    const line = skip.startPosition.row;
    const comments = match.node('body').descendantsOfType('comment');
    if (comments.some(({ startPosition }) => Math.abs(startPosition.row - line) <= 1)) return undefined;
    return { at: skip, message: 'This test never runs, and nobody says why.' };
  },
};
