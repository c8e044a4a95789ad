import type { CodeRule } from '../../code-rule';
import { isRepeatable, isSameCode } from '../../csharp-syntax/same-code';

export const selfAssignment: CodeRule = {
  id: 'csharp/self-assignment',
  languages: ['csharp'],
  grade: 'bug',
  cwe: [1164],
  description: 'A variable is assigned to itself.',
  help: 'Nothing happens. Often the field was meant: `this.name = name`, or the parameter has another name.',
  bad: `class Shop {
  Shop(string nam) { name = name; }
}`,
  good: `class Shop {
  Shop(string name) { this.name = name; }
}`,
  query: '(expression_statement (assignment_expression left: (_) @left operator: "=" right: (_) @right) @at)',
  check(match) {
    const left = match.node('left');
    if (!isSameCode(left, match.node('right')) || !isRepeatable(left)) return undefined;
    return { at: match.node('at'), message: `${left.text} is assigned to itself.` };
  },
};
