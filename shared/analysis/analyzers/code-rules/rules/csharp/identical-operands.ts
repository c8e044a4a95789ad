import type { CodeRule } from '../../code-rule';
import { operatorOf } from '../../csharp-syntax/operator-of';
import { isRepeatable, isSameCode } from '../../csharp-syntax/same-code';
import { isTestPath } from '../../csharp-syntax/test-code';

const OPERATORS: ReadonlySet<string> = new Set([
  '==',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '&&',
  '||',
  '-',
  '/',
  '%',
  '^',
  '??',
]);

export const identicalOperands: CodeRule = {
  id: 'csharp/identical-operands',
  languages: ['csharp'],
  grade: 'bug',
  cwe: [1164],
  description: 'Both sides of an operator are the same.',
  help: 'The result is always the same, or one side is not needed. Usually one of the two was meant to be something else.',
  bad: `class Box {
  bool IsSquare(Box other) => other.Width == other.Width;
}`,
  good: `class Box {
  bool IsSquare(Box other) => other.Width == other.Height;
}`,
  query: `
    (binary_expression left: (_) @left right: (_) @right
      (#eq? @left @right)) @at`,
  check(match) {
    const left = match.node('left');
    const operator = operatorOf(match.node('at'));
    if (!OPERATORS.has(operator)) return undefined;
    if (!isSameCode(left, match.node('right')) || !isRepeatable(left)) return undefined;
    // Comparing a floating-point number with itself asks whether it is NaN; tests compare a thing with itself to test it.
    if (['!=', '=='].includes(operator) && (isTestPath(match.file.path) || left.type === 'identifier')) {
      return undefined;
    }
    if (left.type.endsWith('_literal')) return undefined;
    return { at: match.node('at'), message: `Both sides of ${operator} are the same.` };
  },
};
