import type { CodeRule } from '../../code-rule';
import { callsOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

export const slowMembershipTest: CodeRule = {
  id: 'ruby/slow-membership-test',
  languages: ['ruby'],
  grade: 'slow',
  description: 'The keys or values of a hash are copied into a list to look for one of them.',
  help: '`key?` looks it up at once, and `value?` needs no copy.',
  bad: 'known = prices.keys.include?(name)',
  good: 'known = prices.key?(name)',
  query: callsOf('include?', 'member?'),
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const inner = receiverOf(match.node('call'));
    const list = inner?.childForFieldName('method');
    if (
      !inner ||
      !list ||
      !/^(?:keys|values)$/.test(list.text) ||
      receiverOf(inner) === null ||
      inner.childForFieldName('arguments') !== null
    ) {
      return undefined;
    }
    const better = list.text === 'keys' ? 'key?' : 'value?';
    return {
      at: { start: list.startIndex, end: match.node('method').endIndex },
      message: `\`${better}\` needs no copy of the hash.`,
    };
  },
};
