import type { CodeRule } from '../../code-rule';

export const assignmentInCondition: CodeRule = {
  id: 'c/assignment-in-condition',
  languages: ['c', 'cpp'],
  grade: 'suspect',
  cwe: [481],
  description: 'A condition assigns a value instead of comparing it.',
  help: 'The condition is whatever was assigned, and the variable has lost its value. Write `==`; where the assignment is meant, a second pair of parentheses says so.',
  bad: 'void f(int state) { if (state = 1) { go(); } }',
  good: 'void f(int state) { if (state == 1) { go(); } }',
  query: `
    (if_statement condition: (_ (assignment_expression operator: "=" right: [(number_literal) (true) (false) (null) (char_literal)]) @at))
    (while_statement condition: (_ (assignment_expression operator: "=" right: [(number_literal) (true) (false) (char_literal)]) @at))`,
  check(match) {
    const at = match.node('at');
    // The grammar may take `a < b && c<d>(e) >= 0` for a template that is assigned to.
    if (/[<>]/.test(at.childForFieldName('left')?.text ?? '')) return undefined;
    return { at, message: 'This assigns; to compare, write ==.' };
  },
};
