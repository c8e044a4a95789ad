import type { CodeRule } from '../../code-rule';
import { isSameCode } from '../../cpp-syntax/same-code';

export const identicalBranches: CodeRule = {
  id: 'c/identical-branches',
  languages: ['c', 'cpp'],
  grade: 'suspect',
  cwe: [1041],
  description: 'Both branches of a condition do the same.',
  help: 'The condition decides nothing. Often one branch was copied and not changed; otherwise drop the condition.',
  bad: 'int f(int member) { return member ? full : full; }',
  good: 'int f(int member) { return member ? reduced : full; }',
  query: `
    (if_statement consequence: (_) @first alternative: (else_clause (_) @second .)) @at
    (conditional_expression consequence: (_) @first alternative: (_) @second) @at`,
  check(match) {
    const at = match.node('at');
    const first = match.node('first');
    if (
      !isSameCode(first, match.node('second')) ||
      (first.type === 'compound_statement' && first.namedChildCount === 0)
    ) {
      return undefined;
    }
    // In a chain of conditions the last two may do the same and the others not.
    if (at.parent?.type === 'else_clause' || /(?:^|\s)#/.test(at.text)) return undefined;
    return { at, message: 'Both branches do the same.' };
  },
};
