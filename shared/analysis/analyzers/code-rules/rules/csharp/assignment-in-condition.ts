import type { CodeRule } from '../../code-rule';

export const assignmentInCondition: CodeRule = {
  id: 'csharp/assignment-in-condition',
  languages: ['csharp'],
  grade: 'bug',
  cwe: [481],
  description: 'A condition assigns a boolean instead of comparing it.',
  help: 'The condition is whatever was assigned, and the variable has lost its value. Write `==`, or just the variable.',
  bad: `class Door {
  void Enter() { if (isOpen = true) { Walk(); } }
}`,
  good: `class Door {
  void Enter() { if (isOpen) { Walk(); } }
}`,
  query: `
    (if_statement condition: (assignment_expression operator: "=" right: [(boolean_literal) (identifier)]) @at)
    (while_statement condition: (assignment_expression operator: "=" right: (boolean_literal)) @at)
    (conditional_expression condition: (parenthesized_expression (assignment_expression operator: "=" right: (boolean_literal)) @at))
    (binary_expression operator: ["&&" "||"] (parenthesized_expression (assignment_expression operator: "=" right: (boolean_literal)) @at))`,
  check(match) {
    return { at: match.node('at'), message: 'This assigns; to compare, write ==.' };
  },
};
