import type { CodeRule } from '../../code-rule';
import { isPosixShell } from '../../bash-syntax/script';

export const doubleEqualsInSh: CodeRule = {
  id: 'bash/double-equals-in-sh',
  languages: ['bash'],
  grade: 'bug',
  description: 'A script for any shell compares with what only some shells know.',
  help: 'The `[` of dash, which is `/bin/sh` on Debian and Ubuntu, fails on `==`. Write `=`.',
  bad: '#!/bin/sh\nif [ "$1" == start ]; then run; fi\n',
  good: '#!/bin/sh\nif [ "$1" = start ]; then run; fi\n',
  query: '(test_command (binary_expression operator: "==" @operator)) @test',
  check(match) {
    const operator = match.node('operator');
    if (!isPosixShell(match.file) || match.node('test').text.startsWith('[[')) return undefined;
    return {
      at: operator,
      message: 'Shells such as dash do not know `==`.',
      fix: { description: 'Use =', edits: [{ start: operator.startIndex, end: operator.endIndex, text: '=' }] },
    };
  },
};
