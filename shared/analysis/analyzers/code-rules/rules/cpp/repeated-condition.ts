import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isRepeatable, isSameCode } from '../../cpp-syntax/same-code';

/** Longer chains come only from texts made to be slow. */
const MAX_CHAIN = 100;

export const repeatedCondition: CodeRule = {
  id: 'c/repeated-condition',
  languages: ['c', 'cpp'],
  grade: 'bug',
  cwe: [561],
  description: 'A chain of conditions asks the same question twice.',
  help: 'The second branch is never reached, because the first one has taken every case. Usually the condition was copied and not changed.',
  bad: "void f(int key) { if (key == 'a') { add(); } else if (key == 'a') { cut(); } }",
  good: "void f(int key) { if (key == 'a') { add(); } else if (key == 'c') { cut(); } }",
  query: '(if_statement condition: (_) @condition alternative: (else_clause (if_statement) @next))',
  check(match) {
    const condition = match.node('condition');
    if (!isRepeatable(condition)) return undefined;
    let next: Node | undefined = match.node('next');
    for (let length = 0; next?.type === 'if_statement' && length < MAX_CHAIN; length++) {
      const other: Node | null = next.childForFieldName('condition');
      if (other !== null && isSameCode(condition, other)) {
        return { at: other, message: 'A condition above has asked this, so this branch is never reached.' };
      }
      // What is asked in between may change what is asked about.
      if (other !== null && mayChange(other, condition)) return undefined;
      next = next.childForFieldName('alternative')?.namedChildren.find(({ type }) => type === 'if_statement');
    }
    return undefined;
  },
};

function mayChange(between: Node, condition: Node): boolean {
  if (between.descendantsOfType(['assignment_expression', 'update_expression']).length > 0) return true;
  return /\berrno\b|GetLastError/.test(condition.text) && between.descendantsOfType('call_expression').length > 0;
}
