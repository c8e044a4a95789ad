import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../kotlin-syntax/tests';
import { ancestors } from '../../java-syntax/ancestors';

const CODE = new Set(['lambda_literal', 'function_declaration', 'class_body', 'anonymous_function']);

export const leavingFinally: CodeRule = {
  id: 'kotlin/leaving-finally',
  languages: ['kotlin'],
  grade: 'bug',
  cwe: [584],
  description: 'A finally block is left with return.',
  help: 'Leaving a `finally` block this way throws away the exception that is on its way, or the value that was about to be returned. Let `finally` only clean up.',
  bad: 'fun load(): Int { try { return read() } finally { return -1 } }',
  good: 'fun load(): Int { try { return read() } finally { close() } }',
  query: `
    (finally_block (block (return_expression) @return))
    (finally_block (block (if_expression (block (return_expression) @return))))
    (finally_block (block (if_expression (return_expression) @return)))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    for (const node of ancestors(match.node('return'))) {
      if (CODE.has(node.type)) return undefined;
      if (node.type !== 'finally_block') continue;
      if (isAllCaught(node)) return undefined;
      break;
    }
    return { at: match.node('return'), message: 'Leaving finally here throws away an exception that is on its way.' };
  },
};

/** Nothing is on its way where a branch has taken everything and throws nothing. */
function isAllCaught(last: Node): boolean {
  const branches = last.parent?.namedChildren.filter(({ type }) => type === 'catch_block') ?? [];
  return (
    branches.some((one) => /:\s*Throwable\b/.test(one.text)) && !branches.some((one) => /\bthrow\b/.test(one.text))
  );
}
