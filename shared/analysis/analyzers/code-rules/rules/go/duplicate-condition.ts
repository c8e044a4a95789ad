import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isPure, sameCode } from '../../go-syntax/same-code';

const LONGEST_CHAIN = 200;

export const duplicateCondition: CodeRule = {
  id: 'go/duplicate-condition',
  languages: ['go'],
  grade: 'bug',
  cwe: [561],
  description: 'A condition is asked again further down the same chain, where it can no longer be true.',
  help: [
    'The second branch never runs; the condition was copied and not changed.',
    'Write the condition that was meant, or remove the branch.',
  ].join('\n\n'),
  bad: `package shop

func size(amount int) string {
	if amount > 100 {
		return "large"
	} else if amount > 100 {
		return "small"
	}
	return "none"
}`,
  good: `package shop

func size(amount int) string {
	if amount > 100 {
		return "large"
	} else if amount > 10 {
		return "small"
	}
	return "none"
}`,
  query: '(if_statement condition: (_) @condition alternative: (if_statement) @rest) @if',
  check(match) {
    const condition = match.node('condition');
    if (!isPure(condition)) return undefined;
    let rest: Node | null = match.node('rest');
    for (let length = 0; rest?.type === 'if_statement' && length < LONGEST_CHAIN; length++) {
      const again = rest.childForFieldName('condition');
      // What is set in the header of a later branch may be what the condition asks for.
      if (rest.childForFieldName('initializer') !== null || again === null) return undefined;
      if (sameCode(condition, again)) {
        return { at: again, message: 'This was asked before in this chain, so the branch never runs.' };
      }
      rest = rest.childForFieldName('alternative');
    }
    return undefined;
  },
};
