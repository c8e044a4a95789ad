import type { CodeRule } from '../../code-rule';

export const selfAssignment: CodeRule = {
  id: 'php/self-assignment',
  languages: ['php'],
  grade: 'bug',
  description: 'A value is assigned to itself.',
  help: 'The line does nothing; usually one of the two names should be another, such as `$this->name = $name`.',
  bad: '<?php class A { function __construct($name) { $this->name = $this->name; } }',
  good: '<?php class A { function __construct($name) { $this->name = $name; } }',
  query:
    '(expression_statement (assignment_expression left: [(variable_name) (member_access_expression) (scoped_property_access_expression)] @left right: [(variable_name) (member_access_expression) (scoped_property_access_expression)] @right) @assignment)',
  check(match) {
    if (match.node('left').text !== match.node('right').text) return undefined;
    return { at: match.node('assignment'), message: 'This assigns a value to itself.' };
  },
};
