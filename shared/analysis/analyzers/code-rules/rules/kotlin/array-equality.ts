import type { CodeRule } from '../../code-rule';
import { isArray, mayBeArray } from '../../kotlin-syntax/arrays';

export const arrayEquality: CodeRule = {
  id: 'kotlin/array-equality',
  languages: ['kotlin'],
  grade: 'bug',
  cwe: [595],
  description: 'Arrays are compared with == or !=, which asks whether they are the same object.',
  help: 'Unlike lists, arrays with equal elements are not equal. Use `contentEquals`, or `contentDeepEquals` for arrays of arrays.',
  bad: 'fun isSame(left: ByteArray, right: ByteArray) = left == right',
  good: 'fun isSame(left: ByteArray, right: ByteArray) = left.contentEquals(right)',
  query: '(binary_expression left: (_) @left operator: ["==" "!="] @operator right: (_) @right) @comparison',
  check(match) {
    const [left, right, comparison] = [match.node('left'), match.node('right'), match.node('comparison')];
    // Where the other side is no array, that is known without looking where this one comes from.
    if (!mayBeArray(left) || !mayBeArray(right) || !isArray(left) || !isArray(right)) return undefined;
    const not = match.node('operator').type === '!=' ? '!' : '';
    const text = `${not}${left.text}.contentEquals(${right.text})`;
    const edits = [{ start: comparison.startIndex, end: comparison.endIndex, text }];
    const message = 'Two arrays with the same elements are not equal this way.';
    return { at: comparison, message, fix: { description: 'Compare the elements', edits } };
  },
};
