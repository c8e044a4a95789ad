import type { CodeRule } from '../../code-rule';

export const impossibleLength: CodeRule = {
  id: 'go/impossible-length',
  languages: ['go'],
  grade: 'bug',
  cwe: [570, 571],
  description: 'A length is compared with a number in a way that is always true or never.',
  help: [
    '`len` and `cap` are never below zero, so `< 0` is never true and `>= 0` always is.',
    'Compare with the number that was meant: `== 0` for empty, `> 0` for not empty.',
  ].join('\n\n'),
  bad: `package shop

func isEmpty(orders []Order) bool {
	return len(orders) < 0
}`,
  good: `package shop

func isEmpty(orders []Order) bool {
	return len(orders) == 0
}`,
  query: `(binary_expression left: (call_expression function: (identifier) @called) operator: ["<" ">=" "=="  "!="] @operator
    right: [(int_literal) (unary_expression operator: "-" operand: (int_literal))] @number
    (#any-of? @called "len" "cap")) @comparison`,
  check(match) {
    const operator = match.node('operator').text;
    const number = match.node('number').text;
    const isNegative = number.startsWith('-');
    if (!isNegative && (number !== '0' || operator === '==' || operator === '!=')) return undefined;
    const answer = operator === '<' || operator === '==' ? 'never' : 'always';
    return { at: match.node('comparison'), message: `This is ${answer} true: a length is never below zero.` };
  },
};
