import type { CodeRule } from '../../code-rule';
import { blockOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

export const sortThenFirst: CodeRule = {
  id: 'ruby/sort-then-first',
  languages: ['ruby'],
  grade: 'slow',
  description: 'A list is sorted only to take its first or last element.',
  help: '`min`, `max`, `min_by` and `max_by` find it in one pass.',
  bad: 'newest = posts.sort_by { |post| post.date }.last',
  good: 'newest = posts.max_by { |post| post.date }',
  query:
    '(call receiver: (call receiver: (_) method: (identifier) @sort) @inner method: (identifier) @end !arguments !block (#any-of? @sort "sort" "sort_by") (#any-of? @end "first" "last")) @call',
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const sort = match.node('sort');
    const call = match.node('call');
    const inner = match.node('inner');
    if (
      sort.text === 'sort'
        ? inner.childForFieldName('arguments') !== null
        : blockOf(inner) === null && inner.childForFieldName('arguments') === null
    ) {
      return undefined;
    }
    const isBlockSort = sort.text === 'sort' && blockOf(inner) !== null;
    const better = `${match.node('end').text === 'first' ? 'min' : 'max'}${sort.text === 'sort_by' ? '_by' : ''}`;
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
