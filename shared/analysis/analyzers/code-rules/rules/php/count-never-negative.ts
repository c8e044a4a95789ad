import type { CodeRule } from '../../code-rule';
import { callsOf } from '../../php-syntax/called-function';

export const countNeverNegative: CodeRule = {
  id: 'php/count-never-negative',
  languages: ['php'],
  grade: 'bug',
  cwe: [571],
  description: 'A size is compared so that the answer is always the same.',
  help: 'A size is never below 0, so `>= 0` is always true and `< 0` never. Write `> 0`, or `=== 0`.',
  bad: '<?php if (count($rows) >= 0) { show($rows); }',
  good: '<?php if (count($rows) > 0) { show($rows); }',
  query: callsOf('count', 'sizeof', 'strlen', 'mb_strlen', 'abs'),
  check(match) {
    const call = match.node('call');
    const comparison = call.parent;
    if (comparison?.type !== 'binary_expression' || comparison.childForFieldName('left')?.id !== call.id) {
      return undefined;
    }
    const isAlwaysSame =
      /^(?:>=|<)$/.test(comparison.childForFieldName('operator')?.text ?? '') &&
      comparison.childForFieldName('right')?.text === '0';
    if (!isAlwaysSame) return undefined;
    return { at: comparison, message: 'A size is never negative, so this is always the same.' };
  },
};
