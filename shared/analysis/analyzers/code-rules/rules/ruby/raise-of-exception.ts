import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';

export const raiseOfException: CodeRule = {
  id: 'ruby/raise-of-exception',
  languages: ['ruby'],
  grade: 'suspect',
  cwe: [396],
  description: 'An Exception is raised, which a plain rescue does not catch.',
  help: '`rescue` alone rescues `StandardError`; an `Exception` goes past it, like the end of the program. Raise a `StandardError`, or derive your own class from it.',
  bad: "raise Exception, 'no such user'",
  good: "raise ArgumentError, 'no such user'",
  query: `(call !receiver method: (identifier) @raise arguments: (argument_list . [(constant) @class (call receiver: (constant) @class method: (identifier) @new)]) (#any-of? @raise "raise" "fail") (#eq? @class "Exception"))
    (class superclass: (superclass (constant) @class) (#eq? @class "Exception"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    return { at: match.node('class'), message: 'A plain `rescue` does not catch this; use `StandardError`.' };
  },
};
