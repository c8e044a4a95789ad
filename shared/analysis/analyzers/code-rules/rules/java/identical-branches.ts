import type { CodeRule } from '../../code-rule';
import { isSameCode } from '../../java-syntax/expressions';

export const identicalBranches: CodeRule = {
  id: 'java/identical-branches',
  languages: ['java'],
  grade: 'bug',
  cwe: [1041],
  description: 'Both branches of a condition do the same.',
  help: 'Whatever the condition says, the same code runs. Either one branch was copied and not changed, or the condition is not needed.',
  bad: 'class Shop { int price(boolean isMember) { return isMember ? base : base; } }',
  good: 'class Shop { int price(boolean isMember) { return isMember ? base - discount : base; } }',
  query: `
    (if_statement consequence: (block) @yes alternative: (block) @no) @condition
    (ternary_expression consequence: (_) @yes alternative: (_) @no) @condition`,
  check(match) {
    const [yes, no] = [match.node('yes'), match.node('no')];
    if (!isSameCode(yes, no) || (yes.type === 'block' && yes.namedChildCount === 0)) return undefined;
    // The last link of a chain of conditions may repeat the one before it to keep the cases apart.
    if (match.node('condition').parent?.type === 'if_statement') return undefined;
    return {
      at: no,
      message: 'This is the same as the other branch.',
      related: [{ start: yes.startIndex, end: yes.endIndex, message: 'The other branch' }],
    };
  },
};
