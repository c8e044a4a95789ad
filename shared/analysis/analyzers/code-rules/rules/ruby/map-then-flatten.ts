import type { CodeRule } from '../../code-rule';
import { argumentsOf, blockOf, callsOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

export const mapThenFlatten: CodeRule = {
  id: 'ruby/map-then-flatten',
  languages: ['ruby'],
  grade: 'slow',
  description: 'A list of lists is made only to be flattened.',
  help: '`flat_map` makes the flat list at once.',
  bad: 'rows = pages.map { |page| page.rows }.flatten(1)',
  good: 'rows = pages.flat_map { |page| page.rows }',
  query: callsOf('flatten'),
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const inner = receiverOf(call);
    const map = inner?.childForFieldName('method');
    if (
      !inner ||
      !map ||
      !/^(?:map|collect)$/.test(map.text) ||
      receiverOf(inner) === null ||
      blockOf(inner) === null
    ) {
      return undefined;
    }
    if (
      argumentsOf(call)
        .map(({ text }) => text)
        .join() !== '1'
    ) {
      return undefined;
    }
    return {
      at: { start: map.startIndex, end: call.endIndex },
      message: '`flat_map` does this in one step.',
      fix: {
        description: 'Use `flat_map`',
        edits: [
          { start: map.startIndex, end: map.endIndex, text: 'flat_map' },
          { start: inner.endIndex, end: call.endIndex, text: '' },
        ],
      },
    };
  },
};
