import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isPure, sameCode } from '../../rust-syntax/same-code';

const LONGEST_CHAIN = 200;

export const duplicateCondition: CodeRule = {
  id: 'rust/duplicate-condition',
  languages: ['rust'],
  grade: 'bug',
  cwe: [561],
  description: 'A condition is asked again further down the same chain, where it can no longer be true.',
  help: [
    'The second branch never runs; the condition was copied and not changed.',
    'Write the condition that was meant, or remove the branch.',
  ].join('\n\n'),
  bad: `fn size(amount: u32) -> &'static str {
    if amount > 100 { "large" } else if amount > 100 { "small" } else { "none" }
}`,
  good: `fn size(amount: u32) -> &'static str {
    if amount > 100 { "large" } else if amount > 10 { "small" } else { "none" }
}`,
  query: '(if_expression condition: (_) @condition alternative: (else_clause (if_expression) @rest))',
  check(match) {
    const condition = match.node('condition');
    if (!isPure(condition)) return undefined;
    let rest: Node | undefined = match.node('rest');
    for (let length = 0; rest !== undefined && length < LONGEST_CHAIN; length++) {
      const again = rest.childForFieldName('condition');
      if (again !== null && sameCode(condition, again)) {
        return { at: again, message: 'This was asked before in this chain, so the branch never runs.' };
      }
      rest = following(rest);
    }
    return undefined;
  },
};

function following(one: Node): Node | undefined {
  return one.childForFieldName('alternative')?.namedChildren.find(({ type }) => type === 'if_expression');
}
