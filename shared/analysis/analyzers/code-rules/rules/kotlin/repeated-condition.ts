import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';

export const repeatedCondition: CodeRule = {
  id: 'kotlin/repeated-condition',
  languages: ['kotlin'],
  grade: 'bug',
  cwe: [561],
  description: 'A branch of when has a condition that an earlier one has, so it never runs.',
  help: 'The first branch that fits wins, and the code here is dead. One of the two was copied and not changed.',
  bad: 'fun name(kind: Int) = when (kind) { 1 -> "tea"; 1 -> "milk"; else -> "water" }',
  good: 'fun name(kind: Int) = when (kind) { 1 -> "tea"; 2 -> "milk"; else -> "water" }',
  query: '(when_expression (when_entry condition: (_)) . (when_entry condition: (_))) @when',
  check(match) {
    const seen = new Set<string>();
    const repeated: Node[] = [];
    const entries = match.node('when').namedChildren.filter(({ type }) => type === 'when_entry');
    for (const condition of entries.flatMap((entry) => entry.childrenForFieldName('condition'))) {
      // What is called may give another answer the second time.
      if (
        !condition.isNamed ||
        condition.type === 'call_expression' ||
        condition.descendantsOfType('call_expression').length > 0
      ) {
        continue;
      }
      if (seen.has(condition.text)) repeated.push(condition);
      seen.add(condition.text);
    }
    return repeated.map((at) => ({ at, message: 'An earlier branch has this condition, so this one never runs.' }));
  },
};
