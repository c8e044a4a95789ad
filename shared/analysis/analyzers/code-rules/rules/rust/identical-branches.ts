import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { sameCode } from '../../rust-syntax/same-code';

export const identicalBranches: CodeRule = {
  id: 'rust/identical-branches',
  languages: ['rust'],
  grade: 'bug',
  cwe: [561],
  description: 'Both branches of a condition do the same.',
  help: [
    'The condition decides nothing: one branch was copied and never changed, or the condition is left over.',
    'Write what the other branch shall do, or remove the condition.',
  ].join('\n\n'),
  bad: `fn price(order: &Order) -> u32 {
    if order.is_large { order.amount * 2 } else { order.amount * 2 }
}`,
  good: `fn price(order: &Order) -> u32 {
    if order.is_large { order.amount * 3 } else { order.amount * 2 }
}`,
  query:
    '(if_expression condition: (_) @condition consequence: (block) @then alternative: (else_clause (block) @else)) @if',
  check(match) {
    const [yes, no] = [match.node('then'), match.node('else')];
    if (yes.namedChildCount === 0 || !sameCode(yes, no) || match.node('if').parent?.type === 'else_clause') {
      return undefined;
    }
    return binds(match.node('condition'), yes)
      ? undefined
      : { at: no, message: 'This branch does the same as the one before it.' };
  },
};

/** With `if let` the same name may mean another value in the first branch. */
function binds(condition: Node, yes: Node): boolean {
  const names = condition
    .descendantsOfType('let_condition')
    .flatMap((one) => one.childForFieldName('pattern')?.descendantsOfType('identifier') ?? [])
    .map(({ text }) => text);
  return names.length > 0 && yes.descendantsOfType('identifier').some(({ text }) => names.includes(text));
}
