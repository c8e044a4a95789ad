import type { CodeRule } from '../../code-rule';
import { isRepeatable, isSameCode } from '../../cpp-syntax/same-code';
import { isTestPath } from '../../cpp-syntax/test-path';

export const identicalOperands: CodeRule = {
  id: 'c/identical-operands',
  languages: ['c', 'cpp'],
  grade: 'bug',
  cwe: [1164],
  description: 'Both sides of an operator are the same.',
  help: 'The result is always the same, or one side is not needed. Usually one of the two was meant to be something else.',
  bad: 'int f(struct box *a, struct box *b) { return a->width == a->width; }',
  good: 'int f(struct box *a, struct box *b) { return a->width == b->width; }',
  query: `
    (binary_expression left: (_) @left operator: ["==" "!=" "<" ">" "<=" ">=" "&&" "||" "-" "/" "%" "^" "&" "|"] @operator right: (_) @right
      (#eq? @left @right)) @at`,
  check(match) {
    const left = match.node('left');
    const operator = match.node('operator').text;
    if (
      !isSameCode(left, match.node('right')) ||
      !isRepeatable(left) ||
      isTestPath(match.file.path) ||
      /concept/i.test(match.file.path)
    ) {
      return undefined;
    }
    // A number compared with or divided by itself asks whether it is NaN; names in capitals may differ elsewhere.
    if (/_literal$|^(?:true|false|null)$/.test(left.type) || /^[A-Z\d_]+$/.test(left.text)) return undefined;
    if (['!=', '==', '/'].includes(operator) && left.type === 'identifier') return undefined;
    return { at: match.node('at'), message: `Both sides of ${operator} are the same.` };
  },
};
