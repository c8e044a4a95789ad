import type { CodeRule } from '../../code-rule';
import { calledFunction } from '../../php-syntax/called-function';

export const countNeverNegative: CodeRule = {
  id: 'php/count-never-negative',
  languages: ['php'],
  grade: 'bug',
  cwe: [571],
  description: 'A size is compared so that the answer is always the same.',
  help: 'A size is never below 0, so `>= 0` is always true and `< 0` never. Write `> 0`, or `=== 0`.',
  bad: '<?php if (count($rows) >= 0) { show($rows); }',
  good: '<?php if (count($rows) > 0) { show($rows); }',
  query:
    '(binary_expression left: (function_call_expression) @call operator: [">=" "<"] right: (integer) @zero (#eq? @zero "0")) @comparison',
  check(match) {
    if (!['count', 'sizeof', 'strlen', 'mb_strlen', 'abs'].includes(calledFunction(match.node('call')) ?? '')) {
      return undefined;
    }
    return { at: match.node('comparison'), message: 'A size is never negative, so this is always the same.' };
  },
};
