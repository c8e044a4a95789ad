import type { CodeRule } from '../../code-rule';
import { followsElse } from '../../follows-else';
import type { Node } from 'web-tree-sitter';

const LONGEST_CHAIN = 200;

export const repeatedCondition: CodeRule = {
  id: 'java/repeated-condition',
  languages: ['java'],
  grade: 'bug',
  cwe: [561],
  description: 'A condition of an else-if chain was tested before, so its branch never runs.',
  help: 'The first branch with this condition wins, and the code here is dead. One of the two was copied and not changed.',
  bad: 'class Shop { void sell(int kind) { if (kind == 1) wrap(); else if (kind == 1) pay(); } }',
  good: 'class Shop { void sell(int kind) { if (kind == 1) wrap(); else if (kind == 2) pay(); } }',
  query: '(if_statement alternative: (if_statement)) @first',
  check(match) {
    const first = match.node('first');
    if (followsElse(match.file, first)) return undefined;
    const seen = new Set<string>();
    const repeated: Node[] = [];
    let current: Node | null = first;
    for (let count = 0; current?.type === 'if_statement' && count < LONGEST_CHAIN; count++) {
      const condition = current.childForFieldName('condition');
      // What is called may give another answer the second time.
      const isPure =
        condition !== null &&
        condition.descendantsOfType(['method_invocation', 'update_expression', 'assignment_expression']).length === 0;
      if (isPure && seen.has(condition.text)) repeated.push(condition);
      if (isPure) seen.add(condition.text);
      current = current.childForFieldName('alternative');
    }
    return repeated.map((at) => ({ at, message: 'This was tested above, so what follows never runs.' }));
  },
};
