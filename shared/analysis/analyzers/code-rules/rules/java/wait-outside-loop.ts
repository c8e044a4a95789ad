import type { CodeRule } from '../../code-rule';
import { ancestors } from '../../java-syntax/ancestors';
import { isTestPath } from '../../java-syntax/tests';
import { argumentsOf } from '../../java-syntax/calls';

const LOOPS = new Set(['for_statement', 'enhanced_for_statement', 'while_statement', 'do_statement']);
const CODE = new Set(['lambda_expression', 'method_declaration', 'class_body', 'constructor_declaration']);

export const waitOutsideLoop: CodeRule = {
  id: 'java/wait-outside-loop',
  languages: ['java'],
  grade: 'suspect',
  cwe: [662],
  description: 'A thread waits without looking again whether what it waits for has come.',
  help: '`wait` may return although nobody called `notify`, or when another thread was faster. Wait in a loop that tests the condition: `while (!isReady) lock.wait();`.',
  bad: `class Shop {
  synchronized void await() throws InterruptedException {
    if (!isOpen) wait();
  }
}`,
  good: `class Shop {
  synchronized void await() throws InterruptedException {
    while (!isOpen) wait();
  }
}`,
  query: '((method_invocation name: (identifier) @name arguments: (argument_list)) @call (#eq? @name "wait"))',
  check(match) {
    const call = match.node('call');
    if (isTestPath(match.file.path)) return undefined;
    if (argumentsOf(call).length > 0 || call.parent?.type !== 'expression_statement') return undefined;
    for (const { type } of ancestors(call)) {
      if (LOOPS.has(type)) return undefined;
      if (CODE.has(type)) break;
    }
    return { at: call, message: 'A thread that wakes here does not test again what it waited for.' };
  },
};
