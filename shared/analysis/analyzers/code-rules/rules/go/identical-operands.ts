import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isPure } from '../../go-syntax/same-code';
import { enclosingDeclaration } from '../../go-syntax/surroundings';

const OPERATORS = new Set(['==', '!=', '<', '<=', '>', '>=', '&&', '||', '-', '/', '%', '&', '|', '^', '&^']);

export const identicalOperands: CodeRule = {
  id: 'go/identical-operands',
  languages: ['go'],
  grade: 'bug',
  cwe: [570, 571],
  description: 'Both sides of an operator are the same.',
  help: [
    'The result is known before the program runs, so another operand was meant on one of the sides.',
    'Compare with what was meant. To look for NaN, `math.IsNaN` says so.',
  ].join('\n\n'),
  bad: `package shop

func isSame(left, right Order) bool {
	return left.id == left.id
}`,
  good: `package shop

func isSame(left, right Order) bool {
	return left.id == right.id
}`,
  query: '(binary_expression left: (_) @left right: (_) @right) @both',
  check(match) {
    const [left, right, both] = [match.node('left'), match.node('right'), match.node('both')];
    if (left.endIndex - left.startIndex !== right.endIndex - right.startIndex) return undefined;
    const operator = both.childForFieldName('operator')?.text ?? '';
    if (!OPERATORS.has(operator) || left.text !== right.text || !isPure(left)) return undefined;
    if (left.type.endsWith('_literal') || isNanCheck(both, left, operator)) return undefined;
    return { at: both, message: `Both sides of ${operator} are ${left.text}.` };
  },
};

/** A number that is not itself is NaN, and the name around it says so or the variable is a plain one. */
function isNanCheck(both: Node, left: Node, operator: string): boolean {
  if (operator !== '==' && operator !== '!=') return false;
  return left.type === 'identifier' || /nan|float/i.test(enclosingDeclaration(both)?.text ?? '');
}
