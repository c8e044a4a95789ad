import type { CodeRule } from '../../code-rule';
import { isSameCode } from '../../csharp-syntax/same-code';

export const identicalBranches: CodeRule = {
  id: 'csharp/identical-branches',
  languages: ['csharp'],
  grade: 'suspect',
  cwe: [1041],
  description: 'Both branches of a condition do the same.',
  help: 'The condition decides nothing. Often one branch was copied and not changed; otherwise drop the condition.',
  bad: `class Price {
  int Of(bool member) => member ? full : full;
}`,
  good: `class Price {
  int Of(bool member) => member ? reduced : full;
}`,
  query: `
    (if_statement consequence: (_) @first alternative: (block) @second) @at
    (conditional_expression consequence: (_) @first alternative: (_) @second) @at`,
  check(match) {
    const first = match.find('first');
    const at = match.find('at');
    if (first === undefined || at === undefined || !isSameCode(first, match.node('second'))) return undefined;
    if (first.type === 'block' && first.namedChildCount === 0) return undefined;
    // In a chain of conditions the last two may do the same and the others not.
    if (at.type === 'if_statement' && at.parent?.type === 'if_statement') return undefined;
    return { at, message: 'Both branches do the same.' };
  },
};
