import type { CodeRule } from '../../code-rule';
import { operatorOf } from '../../csharp-syntax/operator-of';
import { calledName } from '../../csharp-syntax/called';
import { stringValue } from '../../csharp-syntax/strings';

export const caseMismatch: CodeRule = {
  id: 'csharp/case-mismatch',
  languages: ['csharp'],
  grade: 'crash',
  cwe: [570],
  description: 'A text in lower case is compared with one that has capital letters, or the other way round.',
  help: 'The two can never be equal, so the branch is dead. Write the literal in the same case, or compare with `StringComparison.OrdinalIgnoreCase`.',
  bad: `class Shop {
  bool IsOpen(string state) => state.ToLower() == "Open";
}`,
  good: `class Shop {
  bool IsOpen(string state) => state.Equals("Open", StringComparison.OrdinalIgnoreCase);
}`,
  query: `
    (binary_expression left: (invocation_expression function: (_) @called) @call right: (string_literal) @text
      (#match? @called "To(Lower|Upper)(Invariant)?$")) @at
    (invocation_expression
      function: (member_access_expression expression: (invocation_expression function: (_) @called) @call name: (identifier) @name)
      arguments: (argument_list . (argument (string_literal) @text) .)
      (#any-of? @name "Equals" "StartsWith" "EndsWith" "Contains")
      (#match? @called "To(Lower|Upper)(Invariant)?$")) @at`,
  check(match) {
    const text = stringValue(match.node('text'))?.replace(/\\./g, '');
    const called = calledName(match.node('call'));
    const at = match.node('at');
    if (text === undefined || (at.type === 'binary_expression' && !/^[!=]=$/.test(operatorOf(at)))) return undefined;
    const mismatch = called.startsWith('ToLower') ? /\p{Lu}/u.test(text) : /\p{Ll}/u.test(text);
    const wanted = called.startsWith('ToLower') ? 'lower' : 'upper';
    return mismatch ? { at, message: `A text in ${wanted} case never matches this literal.` } : undefined;
  },
};
