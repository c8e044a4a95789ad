import type { CodeRule } from '../../code-rule';
import { sameCode } from '../../go-syntax/same-code';
import { statementsOf } from '../../go-syntax/surroundings';

export const identicalBranches: CodeRule = {
  id: 'go/identical-branches',
  languages: ['go'],
  grade: 'bug',
  cwe: [561],
  description: 'Both branches of a condition do the same.',
  help: [
    'The condition decides nothing: one branch was copied and never changed, or the condition is left over.',
    'Write what the other branch shall do, or remove the condition.',
  ].join('\n\n'),
  bad: `package shop

func price(order Order) int {
	if order.isLarge {
		return order.amount * 2
	} else {
		return order.amount * 2
	}
}`,
  good: `package shop

func price(order Order) int {
	if order.isLarge {
		return order.amount * 3
	} else {
		return order.amount * 2
	}
}`,
  query: '(if_statement consequence: (block) @then alternative: (block) @else) @if',
  check(match) {
    const [yes, no] = [match.node('then'), match.node('else')];
    if (statementsOf(yes).length === 0 || !sameCode(yes, no)) return undefined;
    // In a longer chain the last two may well be alike: their conditions order the cases.
    if (match.node('if').parent?.type === 'if_statement') return undefined;
    return { at: no, message: 'This branch does the same as the one before it.' };
  },
};
