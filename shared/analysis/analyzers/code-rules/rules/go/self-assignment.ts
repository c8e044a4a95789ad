import type { CodeRule } from '../../code-rule';
import { isPure } from '../../go-syntax/same-code';

export const selfAssignment: CodeRule = {
  id: 'go/self-assignment',
  languages: ['go'],
  grade: 'bug',
  cwe: [563],
  description: 'A value is assigned to itself.',
  help: [
    'Nothing happens, so another name was meant on one of the two sides, often a parameter or a field.',
    'Write what was meant, or remove the line.',
  ].join('\n\n'),
  bad: `package shop

func (order *Order) setPrice(price int) {
	order.price = order.price
}`,
  good: `package shop

func (order *Order) setPrice(price int) {
	order.price = price
}`,
  query:
    '(assignment_statement left: (expression_list) @left operator: "=" right: (expression_list) @right) @assignment',
  check(match) {
    const left = match.node('left');
    const right = match.node('right');
    if (left.text !== right.text || !isPure(left)) return undefined;
    return { at: match.node('assignment'), message: `${left.text} is assigned to itself.` };
  },
};
