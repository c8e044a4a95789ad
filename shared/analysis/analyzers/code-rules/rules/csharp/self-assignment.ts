import type { CodeRule } from '../../code-rule';
import { isSameCode } from '../../csharp-syntax/same-code';

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
  // Setting a property of another object to itself is how people make a view draw itself anew.
  query: `
    (expression_statement (assignment_expression left: [(identifier) (member_access_expression expression: "this")] @left
      operator: "=" right: (_) @right) @at)`,
  check(match) {
    const left = match.node('left');
    if (!isSameCode(left, match.node('right'))) return undefined;
    return { at: match.node('at'), message: `${left.text} is assigned to itself.` };
  },
};
