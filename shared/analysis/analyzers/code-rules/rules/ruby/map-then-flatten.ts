import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';

export const mapThenFlatten: CodeRule = {
  id: 'ruby/map-then-flatten',
  languages: ['ruby'],
  grade: 'slow',
  description: 'A list of lists is made only to be flattened.',
  help: '`flat_map` makes the flat list at once.',
  bad: 'rows = pages.map { |page| page.rows }.flatten(1)',
  good: 'rows = pages.flat_map { |page| page.rows }',
  query:
    '(call receiver: (call receiver: (_) method: (identifier) @map block: [(block) (do_block)]) @inner method: (identifier) @flatten arguments: (argument_list . (integer) @depth .) (#any-of? @map "map" "collect") (#eq? @flatten "flatten") (#eq? @depth "1")) @call',
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const map = match.node('map');
    const call = match.node('call');
    return {
      at: { start: map.startIndex, end: call.endIndex },
      message: '`flat_map` does this in one step.',
      fix: {
        description: 'Use `flat_map`',
        edits: [
          { start: map.startIndex, end: map.endIndex, text: 'flat_map' },
          { start: match.node('inner').endIndex, end: call.endIndex, text: '' },
        ],
      },
    };
  },
};
