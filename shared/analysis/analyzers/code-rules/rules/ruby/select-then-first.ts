import type { CodeRule } from '../../code-rule';
import { blockOf, callsOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

const ENDS: ReadonlyMap<string, string> = new Map([
  ['first', 'find'],
  ['count', 'count'],
  ['size', 'count'],
  ['length', 'count'],
  ['any?', 'any?'],
  ['empty?', 'none?'],
]);

export const selectThenFirst: CodeRule = {
  id: 'ruby/select-then-first',
  languages: ['ruby'],
  grade: 'slow',
  description: 'A whole list is made to ask only for its first element or its size.',
  help: '`select { … }.first` looks at every element and keeps all that fit. `find`, `count`, `any?` and `none?` take the same block and stop as soon as they know.',
  bad: 'admin = users.select { |user| user.admin? }.first',
  good: 'admin = users.find { |user| user.admin? }',
  query: callsOf(...ENDS.keys()),
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const end = match.node('method');
    const better = ENDS.get(end.text);
    const call = match.node('call');
    const inner = receiverOf(call);
    const select = inner?.childForFieldName('method');
    if (!inner || !select || !/^(?:select|filter|find_all)$/.test(select.text) || blockOf(inner) === null) {
      return undefined;
    }
    if (
      receiverOf(inner) === null ||
      [inner, call].some((one) => one.childForFieldName('arguments') !== null) ||
      blockOf(call) !== null
    ) {
      return undefined;
    }
    if (better === undefined || /&\./.test(call.childForFieldName('operator')?.text ?? '')) return undefined;
    // A hash finds pairs that a caller may want as a hash, and `any?` of what is selected asks for true elements.
    const isSafe = end.text !== 'any?';
    return {
      at: { start: select.startIndex, end: end.endIndex },
      message: `\`${better}\` with the same block does this without making a list.`,
      ...(isSafe
        ? {
            fix: {
              description: `Use \`${better}\``,
              edits: [
                { start: select.startIndex, end: select.endIndex, text: better },
                { start: inner.endIndex, end: call.endIndex, text: '' },
              ],
            },
          }
        : {}),
    };
  },
};
