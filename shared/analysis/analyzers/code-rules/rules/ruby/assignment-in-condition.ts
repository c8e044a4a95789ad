import type { CodeRule } from '../../code-rule';

const CONSTANTS: ReadonlySet<string> = new Set(['integer', 'float', 'true', 'false', 'nil', 'string', 'simple_symbol']);

export const assignmentInCondition: CodeRule = {
  id: 'ruby/assignment-in-condition',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [481],
  description: 'A condition assigns a constant, so it is always the same.',
  help: 'With one `=` the variable gets a new value and the condition is that value. Compare with `==`, or assign before the condition.',
  bad: 'if state = :open\n  start\nend',
  good: 'if state == :open\n  start\nend',
  query: `[
    (if condition: (assignment right: (_) @value) @assignment)
    (unless condition: (assignment right: (_) @value) @assignment)
    (elsif condition: (assignment right: (_) @value) @assignment)
    (while condition: (assignment right: (_) @value) @assignment)
    (if_modifier condition: (assignment right: (_) @value) @assignment)
    (unless_modifier condition: (assignment right: (_) @value) @assignment)
    (conditional condition: (assignment right: (_) @value) @assignment)
  ]`,
  check(match) {
    if (!CONSTANTS.has(match.node('value').type)) return undefined;
    return {
      at: match.node('assignment'),
      message: 'This assigns where a comparison (`==`) was meant; the condition is constant.',
    };
  },
};
