import type { CodeRule } from '../../code-rule';

export const assignmentInCondition: CodeRule = {
  id: 'ruby/assignment-in-condition',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [481],
  description: 'A condition assigns a constant, so it is always the same.',
  help: 'With one `=` the variable gets a new value and the condition is that value. Compare with `==`, or assign before the condition.',
  bad: 'if state = :open\n  start\nend',
  good: 'if state == :open\n  start\nend',
  query: '(assignment right: [(integer) (float) (true) (false) (nil) (string) (simple_symbol)]) @assignment',
  check(match) {
    const assignment = match.node('assignment');
    if (assignment.parent?.childForFieldName('condition')?.id !== assignment.id) return undefined;
    return { at: assignment, message: 'This assigns where a comparison (`==`) was meant; the condition is constant.' };
  },
};
