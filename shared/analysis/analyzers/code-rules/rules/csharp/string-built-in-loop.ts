import type { CodeRule } from '../../code-rule';
import { declaredType } from '../../csharp-syntax/declared-type';
import { enclosingLoop } from '../../csharp-syntax/enclosing';
import { isTestPath } from '../../csharp-syntax/test-code';

export const stringBuiltInLoop: CodeRule = {
  id: 'csharp/string-built-in-loop',
  languages: ['csharp'],
  grade: 'slow',
  description: 'A string is put together in a loop, each time copying all of it.',
  help: 'The time grows with the square of the length. Append to a `StringBuilder`, or use `string.Join` or `string.Concat`.',
  bad: `class Report {
  string List(string[] names) {
    string all = "";
    foreach (var name in names) { all += name + ", "; }
    return all;
  }
}`,
  good: `class Report {
  string List(string[] names) => string.Join(", ", names);
}`,
  query: '(assignment_expression left: (identifier) @text operator: "+=" right: (_) @added) @at',
  check(match) {
    const text = match.node('text');
    const loop = enclosingLoop(text);
    if (loop === undefined || isTestPath(match.file.path)) return undefined;
    const isNew = loop
      .descendantsOfType('variable_declarator')
      .some((one) => one.childForFieldName('name')?.text === text.text);
    // After the last round nothing is copied again.
    const isLastRound = /^\s*(?:break|return|throw)\b/.test(match.node('at').parent?.nextNamedSibling?.text ?? '');
    if (isNew || isLastRound || declaredType(text) !== 'string') return undefined;
    return { at: match.node('at'), message: `Each round copies all of ${text.text}; append to a StringBuilder.` };
  },
};
