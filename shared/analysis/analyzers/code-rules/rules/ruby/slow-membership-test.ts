import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';

export const slowMembershipTest: CodeRule = {
  id: 'ruby/slow-membership-test',
  languages: ['ruby'],
  grade: 'slow',
  description: 'The keys or values of a hash are copied into a list to look for one of them.',
  help: '`key?` looks it up at once, and `value?` needs no copy.',
  bad: 'known = prices.keys.include?(name)',
  good: 'known = prices.key?(name)',
  query:
    '(call receiver: (call receiver: (_) method: (identifier) @list !arguments !block) @inner method: (identifier) @include arguments: (_) (#any-of? @list "keys" "values") (#any-of? @include "include?" "member?")) @call',
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const list = match.node('list');
    const better = list.text === 'keys' ? 'key?' : 'value?';
    return {
      at: { start: list.startIndex, end: match.node('include').endIndex },
      message: `\`${better}\` needs no copy of the hash.`,
    };
  },
};
