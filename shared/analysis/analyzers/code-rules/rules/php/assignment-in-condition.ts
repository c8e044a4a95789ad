import type { CodeRule } from '../../code-rule';

const CONSTANTS: ReadonlySet<string> = new Set(['integer', 'float', 'boolean', 'null', 'string', 'name']);

export const assignmentInCondition: CodeRule = {
  id: 'php/assignment-in-condition',
  languages: ['php'],
  grade: 'bug',
  cwe: [481],
  description: 'A condition assigns a constant, so it is always the same.',
  help: 'With one `=` the variable gets a new value and the condition is that value. Compare with `===`, or assign before the condition.',
  bad: '<?php if ($state = 1) { start(); }',
  good: '<?php if ($state === 1) { start(); }',
  query: `[
    (if_statement condition: (parenthesized_expression (assignment_expression right: (_) @value) @assignment))
    (else_if_clause condition: (parenthesized_expression (assignment_expression right: (_) @value) @assignment))
    (while_statement condition: (parenthesized_expression (assignment_expression right: (_) @value) @assignment))
  ]`,
  check(match) {
    const assignment = match.node('assignment');
    if (!CONSTANTS.has(match.node('value').type)) return undefined;
    return { at: assignment, message: 'This assigns where a comparison (`===`) was meant; the condition is constant.' };
  },
};
