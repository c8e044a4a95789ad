import type { CodeRule } from '../../code-rule';
import { callsOf } from '../../php-syntax/called-function';
import { enclosingScope } from '../../php-syntax/enclosing';
import { isTestPath } from '../../php-syntax/test-code';

export const debugOutput: CodeRule = {
  id: 'php/debug-output',
  languages: ['php'],
  grade: 'suspect',
  cwe: [489],
  description: 'Output that was meant for debugging is left in the code.',
  help: 'It ends up in the page or in the answer of an interface. Remove it, or log the value.',
  bad: '<?php function total($cart) { var_dump($cart); return sum($cart); }',
  good: '<?php function total($cart) { return sum($cart); }',
  query: `(expression_statement ${callsOf('var_dump', 'dd', 'ddd', 'debug_zval_refcount', 'xdebug_break', 'ray')})`,
  check(match) {
    const call = match.node('call');
    if (
      isTestPath(match.file.path) ||
      /debug|dump|tinker|repl|console|example|(?:^|\/)(?:bin|docs?|scripts?|tools?)\//i.test(match.file.path)
    ) {
      return undefined;
    }
    const scope = enclosingScope(call);
    return /dump|debug|^dd|dd$|tinker/i.test(scope.childForFieldName('name')?.text ?? '') ||
      /\bob_start\b/.test(scope.text)
      ? undefined
      : { at: call, message: 'This looks like debugging that was left behind.' };
  },
};
