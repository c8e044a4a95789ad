import type { CodeRule } from '../../code-rule';
import { operatorOf } from '../../csharp-syntax/operator-of';
import { isInLambda } from '../../csharp-syntax/enclosing';
import { isTestPath } from '../../csharp-syntax/test-code';

export const caseInsensitiveCompare: CodeRule = {
  id: 'csharp/case-insensitive-compare',
  languages: ['csharp'],
  grade: 'slow',
  description: 'Texts are changed to one case to be compared without regard to case.',
  help: [
    'Each comparison makes new strings, and `ToLower` follows the language of the machine: in Turkish, `"I".ToLower()` is not `"i"`.',
    'Use `string.Equals(a, b, StringComparison.OrdinalIgnoreCase)`.',
  ].join('\n\n'),
  bad: `class Shop {
  bool IsSame(string a, string b) => a.ToLower() == b.ToLower();
}`,
  good: `class Shop {
  bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}`,
  query: `
    (binary_expression left: (invocation_expression function: (_) @called)
      (#match? @called "To(Lower|Upper)(Invariant)?$")) @at`,
  check(match) {
    const at = match.node('at');
    // In a query for a database only the change of case can be translated.
    if (!/^[!=]=$/.test(operatorOf(at)) || isInLambda(at) || isTestPath(match.file.path)) return undefined;
    return { at, message: 'Compare with StringComparison.OrdinalIgnoreCase instead of making new strings.' };
  },
};
