import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../csharp-syntax/called';
import { operatorOf } from '../../csharp-syntax/operator-of';
import { isTestPath } from '../../csharp-syntax/test-code';
import { usesLinq } from '../../csharp-syntax/uses-linq';

export const countInsteadOfAny: CodeRule = {
  id: 'csharp/count-instead-of-any',
  languages: ['csharp'],
  grade: 'slow',
  description: 'A sequence is counted only to see whether it has any element.',
  help: '`Count()` walks the whole sequence, or asks the database for all of it; `Any()` stops at the first element.',
  bad: `class Shop {
  bool HasLate(IEnumerable<Order> orders) => orders.Count(order => order.IsLate) > 0;
}`,
  good: `class Shop {
  bool HasLate(IEnumerable<Order> orders) => orders.Any(order => order.IsLate);
}`,
  query: `
    (binary_expression left: (invocation_expression function: (member_access_expression name: (identifier) @name)) @call
      right: (integer_literal) @number (#eq? @name "Count")) @at`,
  check(match) {
    const question = `${operatorOf(match.node('at'))} ${match.node('number').text}`;
    if (!['> 0', '== 0', '!= 0', '>= 1'].includes(question) || isTestPath(match.file.path)) return undefined;
    const at = match.node('at');
    const message = 'Any() stops at the first element; Count() walks all of them.';
    // What takes anything but a condition is a method of another class, which has no Any beside it.
    const isCondition = argumentsOf(match.node('call')).every(({ type }) => type === 'lambda_expression');
    if (!isCondition || !usesLinq(match.file)) return { at, message };
    const name = match.node('name');
    const edits = [
      ...(question === '== 0' ? [{ start: at.startIndex, end: at.startIndex, text: '!' }] : []),
      { start: name.startIndex, end: name.endIndex, text: 'Any' },
      { start: match.node('call').endIndex, end: at.endIndex, text: '' },
    ];
    return { at, message, fix: { description: 'Ask whether there is any', edits } };
  },
};
