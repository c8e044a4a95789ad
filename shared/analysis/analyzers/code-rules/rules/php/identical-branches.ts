import type { CodeRule } from '../../code-rule';

export const identicalBranches: CodeRule = {
  id: 'php/identical-branches',
  languages: ['php'],
  grade: 'suspect',
  cwe: [1041],
  description: 'Both branches of a condition do the same.',
  help: 'Either the condition is not needed, or one of the branches was meant to do something else.',
  bad: '<?php if ($isNew) { save($row); } else { save($row); }',
  good: '<?php if ($isNew) { insert($row); } else { save($row); }',
  query: `[
    (if_statement body: (_) @one alternative: (else_clause body: (_) @other)) @condition
    (conditional_expression body: (_) @one alternative: (_) @other) @condition
  ]`,
  check(match) {
    const one = match.node('one');
    const condition = match.node('condition');
    if (one.text !== match.node('other').text || condition.childrenForFieldName('alternative').length > 1) {
      return undefined;
    }
    // What is written between `if (…): ?>` and `<?php else:` stands beside these nodes.
    if (one.type === 'colon_block' && condition.text.includes('?>')) return undefined;
    if (one.type === 'compound_statement' && one.namedChildCount === 0) return undefined;
    return {
      at: condition.type === 'if_statement' ? { start: condition.startIndex, end: one.startIndex } : condition,
      message: 'Both branches are the same, so the condition decides nothing.',
    };
  },
};
