import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../go-syntax/is-test-code';
import { stringLiteral } from '../../go-syntax/string-literal';

export const errorComparedByText: CodeRule = {
  id: 'go/error-compared-by-text',
  languages: ['go'],
  grade: 'suspect',
  cwe: [697],
  description: 'An error is recognised by the text of its message.',
  help: [
    'Messages are written for people and change with any release or with any wrapping, and then the comparison silently fails.',
    'Use `errors.Is` with the value, or `errors.As` with the type of the error.',
  ].join('\n\n'),
  bad: `package shop

func isMissing(err error) bool {
	return err.Error() == "sql: no rows in result set"
}`,
  good: `package shop

func isMissing(err error) bool {
	return errors.Is(err, sql.ErrNoRows)
}`,
  query: `(binary_expression
    left: (call_expression function: (selector_expression operand: (identifier) field: (field_identifier) @name) arguments: (argument_list . ")")) @text
    operator: ["==" "!="] right: [(interpreted_string_literal) (raw_string_literal)] @literal
    (#eq? @name "Error")) @comparison`,
  check(match) {
    if (isTestCode(match.file) || (stringLiteral(match.node('literal')) ?? '') === '') return undefined;
    return { at: match.node('comparison'), message: 'This holds only until somebody words the message differently.' };
  },
};
