import type { CodeRule } from '../../code-rule';
import { ancestors } from '../../java-syntax/ancestors';

const LOOPS = new Set(['for_statement', 'enhanced_for_statement', 'while_statement', 'do_statement']);
const CODE = new Set(['lambda_expression', 'method_declaration', 'class_body', 'constructor_declaration']);

export const leavingFinally: CodeRule = {
  id: 'java/leaving-finally',
  languages: ['java'],
  grade: 'bug',
  cwe: [584],
  description: 'A finally block is left with return, break or continue.',
  help: 'Leaving a `finally` block this way throws away the exception that is on its way, or the value that was about to be returned. Let `finally` only clean up, and decide about results outside of it.',
  bad: `class Shop {
  int load() {
    try { return read(); } finally { return -1; }
  }
}`,
  good: `class Shop {
  int load() {
    try { return read(); } finally { close(); }
  }
}`,
  query:
    '(finally_clause (block [(return_statement) (break_statement) (continue_statement)] @leaving))\n' +
    '(finally_clause (block (_ (block (return_statement) @leaving))))\n' +
    '(finally_clause (block (if_statement (return_statement) @leaving)))',
  check(match) {
    const leaving = match.node('leaving');
    for (const { type } of ancestors(leaving)) {
      if (CODE.has(type) || (LOOPS.has(type) && leaving.type !== 'return_statement')) return undefined;
      if (type === 'finally_clause') break;
    }
    return { at: leaving, message: 'Leaving finally here throws away an exception that is on its way.' };
  },
};
