import type { CodeRule } from '../../code-rule';
import { blockOf, callsOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

export const reverseThenEach: CodeRule = {
  id: 'ruby/reverse-then-each',
  languages: ['ruby'],
  grade: 'slow',
  description: 'A list is copied backwards only to walk over it.',
  help: '`reverse_each` walks backwards without a copy.',
  bad: 'rows.reverse.each { |row| show row }',
  good: 'rows.reverse_each { |row| show row }',
  query: callsOf('each'),
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const inner = receiverOf(call);
    const reverse = inner?.childForFieldName('method');
    if (
      reverse?.text !== 'reverse' ||
      !inner ||
      receiverOf(inner) === null ||
      inner.childForFieldName('arguments') !== null ||
      blockOf(call) === null
    ) {
      return undefined;
    }
    const start = reverse.startIndex;
    const end = match.node('method').endIndex;
    return {
      at: { start, end },
      message: '`reverse_each` does this without a copy.',
      fix: { description: 'Use `reverse_each`', edits: [{ start, end, text: 'reverse_each' }] },
    };
  },
};
