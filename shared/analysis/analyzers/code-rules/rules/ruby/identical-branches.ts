import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

export const identicalBranches: CodeRule = {
  id: 'ruby/identical-branches',
  languages: ['ruby'],
  grade: 'suspect',
  cwe: [1041],
  description: 'Both branches of a condition do the same.',
  help: 'Either the condition is not needed, or one of the branches was meant to do something else.',
  bad: 'if fresh\n  save row\nelse\n  save row\nend',
  good: 'if fresh\n  insert row\nelse\n  save row\nend',
  query: `[
    (if consequence: (then) @one alternative: (else) @other) @condition
    (unless consequence: (then) @one alternative: (else) @other) @condition
    (conditional consequence: (_) @one alternative: (_) @other) @condition
  ]`,
  check(match) {
    const condition = match.node('condition');
    const one = bodyOf(match.node('one'));
    if (one === '' || one !== bodyOf(match.node('other'))) return undefined;
    return {
      at:
        condition.type === 'conditional'
          ? condition
          : { start: condition.startIndex, end: match.node('one').startIndex },
      message: 'Both branches are the same, so the condition decides nothing.',
    };
  },
};

function bodyOf({ type, text }: Node): string {
  return type === 'else' || type === 'then' ? text.replace(/^(?:else|then)\b/, '').trim() : text;
}
