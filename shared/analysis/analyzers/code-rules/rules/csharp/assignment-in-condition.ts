import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { operatorOf } from '../../csharp-syntax/operator-of';

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
    (if_statement condition: (assignment_expression right: [(boolean_literal) (identifier)]) @at)
    (while_statement condition: (assignment_expression right: (boolean_literal)) @at)
    (parenthesized_expression (assignment_expression right: (boolean_literal)) @part)`,
  check(match) {
    const part = match.find('part');
    const at = part ?? match.node('at');
    if (operatorOf(at) !== '=' || (part !== undefined && !isPartOfCondition(part))) return undefined;
    return { at, message: 'This assigns; to compare, write ==.' };
  },
};

/** In `(a = true) && b` and `(a = true) ? b : c`. */
function isPartOfCondition(part: Node): boolean {
  const around = part.parent?.parent;
  if (around?.type === 'conditional_expression') return around.childForFieldName('condition')?.id === part.parent?.id;
  return around?.type === 'binary_expression' && ['&&', '||'].includes(operatorOf(around));
}
