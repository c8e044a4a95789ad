import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';

export const reverseThenEach: CodeRule = {
  id: 'ruby/reverse-then-each',
  languages: ['ruby'],
  grade: 'slow',
  description: 'A list is copied backwards only to walk over it.',
  help: '`reverse_each` walks backwards without a copy.',
  bad: 'rows.reverse.each { |row| show row }',
  good: 'rows.reverse_each { |row| show row }',
  query:
    '(call receiver: (call receiver: (_) method: (identifier) @reverse !arguments !block) method: (identifier) @each !arguments block: (_) (#eq? @reverse "reverse") (#eq? @each "each"))',
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const start = match.node('reverse').startIndex;
    const end = match.node('each').endIndex;
    return {
      at: { start, end },
      message: '`reverse_each` does this without a copy.',
      fix: { description: 'Use `reverse_each`', edits: [{ start, end, text: 'reverse_each' }] },
    };
  },
};
