import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, methodOf, receiverOf } from '../../ruby-syntax/calls';
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
  query: `${callsOf('raise', 'fail')}
    (superclass (constant) @class)`,
  check(match) {
    const at = match.find('class') ?? raisedBy(match.node('call'));
    if (at?.text !== 'Exception' || isTestPath(match.file.path)) return undefined;
    return { at, message: 'A plain `rescue` does not catch this; use `StandardError`.' };
  },
};

/** The class in `raise A, 'x'` or `raise A.new('x')`. */
function raisedBy(call: Node): Node | null | undefined {
  const [first] = receiverOf(call) === null ? argumentsOf(call) : [];
  return first !== undefined && methodOf(first) === 'new' ? receiverOf(first) : first;
}
