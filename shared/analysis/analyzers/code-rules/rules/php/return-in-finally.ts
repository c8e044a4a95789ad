import type { CodeRule } from '../../code-rule';
import { FUNCTIONS, inside } from '../../php-syntax/enclosing';

export const returnInFinally: CodeRule = {
  id: 'php/return-in-finally',
  languages: ['php'],
  grade: 'bug',
  cwe: [584],
  description: 'A return in finally swallows every exception.',
  help: 'Whatever is being thrown is dropped when `finally` returns, and the value that was returned before is lost. Let `finally` only clean up.',
  bad: '<?php function f() { try { return work(); } finally { return false; } }',
  good: '<?php function f() { try { return work(); } finally { close(); } }',
  query: '(finally_clause body: (compound_statement) @body)',
  check(match) {
    for (const inner of inside(match.node('body'), FUNCTIONS)) {
      if (inner.type === 'return_statement') {
        return { at: inner, message: 'This drops whatever exception is on its way, and the value returned before.' };
      }
    }
    return undefined;
  },
};
