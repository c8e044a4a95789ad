import type { CodeRule } from '../../code-rule';
import { declaredType } from '../../java-syntax/declared-type';

export const assignmentInCondition: CodeRule = {
  id: 'java/assignment-in-condition',
  languages: ['java'],
  grade: 'bug',
  cwe: [481],
  description: 'A condition assigns true or false where it should compare.',
  help: 'One `=` stores the value and the condition is always that value. Write the variable itself, or `==`.',
  bad: 'class Shop { void sell(boolean isOpen) { if (isOpen = true) pay(); } }',
  good: 'class Shop { void sell(boolean isOpen) { if (isOpen) pay(); } }',
  query: `
    (if_statement condition: (parenthesized_expression (assignment_expression operator: "=" right: (_) @value) @assignment))
    (while_statement condition: (parenthesized_expression (assignment_expression operator: "=" right: [(true) (false)] @value) @assignment))`,
  check(match) {
    const value = match.node('value');
    const isLiteral = value.type === 'true' || value.type === 'false';
    // `if (found = find())` assigns on purpose; a plain variable behind the `=` hardly ever does.
    if (!isLiteral && (value.type !== 'identifier' || declaredType(value) !== 'boolean')) return undefined;
    return { at: match.node('assignment'), message: 'This assigns and does not compare.' };
  },
};
