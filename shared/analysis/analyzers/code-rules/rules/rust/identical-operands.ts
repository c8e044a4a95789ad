import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { isPure } from '../../rust-syntax/same-code';

const OPERATORS = new Set(['==', '!=', '<', '<=', '>', '>=', '&&', '||', '-', '/', '%', '&', '|', '^']);

export const identicalOperands: CodeRule = {
  id: 'rust/identical-operands',
  languages: ['rust'],
  grade: 'bug',
  cwe: [570, 571],
  description: 'Both sides of an operator are the same.',
  help: [
    'The result is known before the program runs, so another operand was meant on one of the sides.',
    'Compare with what was meant. To look for NaN, `is_nan` says so.',
  ].join('\n\n'),
  bad: `fn is_same(left: &Order, right: &Order) -> bool {
    left.id == left.id
}`,
  good: `fn is_same(left: &Order, right: &Order) -> bool {
    left.id == right.id
}`,
  query: '(binary_expression left: (_) @left right: (_) @right) @both',
  check(match) {
    const [left, right, both] = [match.node('left'), match.node('right'), match.node('both')];
    if (left.endIndex - left.startIndex !== right.endIndex - right.startIndex) return undefined;
    const operator = both.childForFieldName('operator')?.text ?? '';
    if (!OPERATORS.has(operator) || left.text !== right.text || !isPure(left) || left.type.endsWith('_literal')) {
      return undefined;
    }
    // A type that says what equality means is tested by comparing a value with itself.
    if (isTestCode(match.file, both) || (operator === '!=' && left.type === 'identifier')) return undefined;
    return { at: both, message: `Both sides of ${operator} are ${left.text}.` };
  },
};
