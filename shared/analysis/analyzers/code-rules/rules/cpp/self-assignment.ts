import type { CodeRule } from '../../code-rule';
import { isRepeatable, isSameCode } from '../../cpp-syntax/same-code';

export const selfAssignment: CodeRule = {
  id: 'c/self-assignment',
  languages: ['c', 'cpp'],
  grade: 'bug',
  cwe: [1164],
  description: 'A variable is assigned to itself.',
  help: 'Nothing happens. Usually one of the two was meant to be another. To say that a parameter is not used, write `(void)name;`.',
  bad: 'void f(struct box *a, struct box *b) { a->width = a->width; }',
  good: 'void f(struct box *a, struct box *b) { a->width = b->width; }',
  query: '(expression_statement (assignment_expression left: (_) @left operator: "=" right: (_) @right) @at)',
  check(match) {
    const left = match.node('left');
    if (!isSameCode(left, match.node('right')) || !isRepeatable(left)) return undefined;
    // A lone name is how people keep compilers from telling of unused variables.
    return left.type === 'identifier'
      ? undefined
      : { at: match.node('at'), message: `${left.text} is assigned to itself.` };
  },
};
