import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { blockOf, callsOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

export const sortThenFirst: CodeRule = {
  id: 'ruby/sort-then-first',
  languages: ['ruby'],
  grade: 'slow',
  description: 'A list is sorted only to take its first or last element.',
  help: '`min`, `max`, `min_by` and `max_by` find it in one pass.',
  bad: 'newest = posts.sort_by { |post| post.date }.last',
  good: 'newest = posts.max_by { |post| post.date }',
  query: callsOf('first', 'last'),
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const inner = receiverOf(call);
    const sort = inner?.childForFieldName('method');
    if (!inner || !sort || !/^(?:sort|sort_by)$/.test(sort.text) || receiverOf(inner) === null) return undefined;
    if (call.childForFieldName('arguments') !== null || blockOf(call) !== null) return undefined;
    if (!isPlainSort(inner, sort.text)) return undefined;
    const isBlockSort = sort.text === 'sort' && blockOf(inner) !== null;
    const better = `${match.node('method').text === 'first' ? 'min' : 'max'}${sort.text === 'sort_by' ? '_by' : ''}`;
    return {
      at: { start: sort.startIndex, end: call.endIndex },
      message: `\`${better}\` finds it without sorting.`,
      ...(isBlockSort
        ? {}
        : {
            fix: {
              description: `Use \`${better}\``,
              edits: [
                { start: sort.startIndex, end: sort.endIndex, text: better },
                { start: inner.endIndex, end: call.endIndex, text: '' },
              ],
            },
          }),
    };
  },
};

/** The `sort` of a scope takes arguments, and `sort_by` needs to be told by what. */
function isPlainSort(inner: Node, method: string): boolean {
  const isGiven = inner.childForFieldName('arguments') !== null;
  return method === 'sort' ? !isGiven : isGiven || blockOf(inner) !== null;
}
