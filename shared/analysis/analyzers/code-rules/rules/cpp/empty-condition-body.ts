import type { CodeRule } from '../../code-rule';

export const emptyConditionBody: CodeRule = {
  id: 'c/empty-condition-body',
  languages: ['c', 'cpp'],
  grade: 'bug',
  cwe: [483],
  description: 'A semicolon ends a condition or loop before the block it is meant for.',
  help: 'The block behind it runs always, and once. Remove the semicolon.',
  bad: 'void f(int n) { if (n > 3); { go(); } }',
  good: 'void f(int n) { if (n > 3) { go(); } }',
  query: `
    ((if_statement consequence: (expression_statement . ";") @empty !alternative) . (compound_statement))
    ((for_statement body: (expression_statement . ";") @empty) . (compound_statement))
    ((while_statement body: (expression_statement . ";") @empty) . (compound_statement))`,
  check(match) {
    const empty = match.node('empty');
    const message = 'This semicolon is all there is to do; the block behind it always runs.';
    // A loop that does all in its head may well stand above a block with variables of its own.
    const isLoop = empty.parent?.type !== 'if_statement';
    if (isLoop && /^;\s*\n/.test(match.file.source.text.slice(empty.startIndex, empty.startIndex + 200))) {
      return { at: empty, message };
    }
    const edits = [{ start: empty.startIndex, end: empty.endIndex, text: '' }];
    return { at: empty, message, fix: { description: 'Remove the semicolon', edits } };
  },
};
