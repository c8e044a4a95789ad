import type { CodeRule } from '../../code-rule';
import { isPure } from '../../rust-syntax/same-code';

export const selfAssignment: CodeRule = {
  id: 'rust/self-assignment',
  languages: ['rust'],
  grade: 'bug',
  cwe: [563],
  description: 'A value is assigned to itself.',
  help: [
    'Nothing happens, so another name was meant on one of the two sides.',
    'Write what was meant, or remove the line.',
  ].join('\n\n'),
  bad: `fn set_price(order: &mut Order, price: u32) {
    order.price = order.price;
}`,
  good: `fn set_price(order: &mut Order, price: u32) {
    order.price = price;
}`,
  query: '(assignment_expression left: (_) @left right: (_) @right) @assignment',
  check(match) {
    const [left, right] = [match.node('left'), match.node('right')];
    if (left.text !== right.text || !isPure(left)) return undefined;
    return { at: match.node('assignment'), message: `${left.text} is assigned to itself.` };
  },
};
