import type { CodeRule } from '../../code-rule';

export const nilErrorReturned: CodeRule = {
  id: 'go/nil-error-returned',
  languages: ['go'],
  grade: 'suspect',
  cwe: [252],
  description: 'An error is returned where it was just found to be nil.',
  help: [
    'The branch runs only when there is no error, so it always returns nil; most often `!=` was meant.',
    'Compare with `!=`, or write `nil` where success is meant.',
  ].join('\n\n'),
  bad: `package shop

func save(order Order) error {
	if err := check(order); err == nil {
		return err
	}
	return write(order)
}`,
  good: `package shop

func save(order Order) error {
	if err := check(order); err != nil {
		return err
	}
	return write(order)
}`,
  query: `(if_statement
    condition: (binary_expression left: (identifier) @name operator: "==" right: (nil))
    consequence: (block (statement_list . (return_statement (expression_list (identifier) @returned .)) @return .))
    !alternative)`,
  check(match) {
    const name = match.node('name').text;
    const returned = match.node('returned');
    if (returned.text !== name || !/err$/i.test(name)) return undefined;
    // With other values before it, it reads as "here is the result, and no error".
    if (returned.parent?.namedChildCount !== 1) return undefined;
    return { at: match.node('return'), message: `${name} is always nil here.` };
  },
};
