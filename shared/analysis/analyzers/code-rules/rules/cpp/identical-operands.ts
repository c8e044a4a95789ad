import type { Node } from 'web-tree-sitter';
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
    (binary_expression left: (_) @left operator: ["==" "!=" "<" ">" "<=" ">=" "&&" "||" "-" "/" "^" "&" "|"] @operator right: (_) @right
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
    if (['!=', '==', '/'].includes(operator) && /^(?:identifier|pointer_expression)$/.test(left.type)) return undefined;
    // The grammar may take `a < b && b >= c` for a template.
    if (isIn(match.node('at'), 'template_argument_list')) return undefined;
    if (operator === '-' && /\bis_?nan\b/i.test(match.node('at').parent?.parent?.text ?? '')) return undefined;
    return { at: match.node('at'), message: `Both sides of ${operator} are the same.` };
  },
};

function isIn(node: Node, type: string): boolean {
  for (let above = node.parent; above !== null && !above.type.endsWith('_statement'); above = above.parent) {
    if (above.type === type) return true;
  }
  return false;
}
