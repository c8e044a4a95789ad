import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../php-syntax/test-code';

export const floatEquality: CodeRule = {
  id: 'php/float-equality',
  languages: ['php'],
  grade: 'suspect',
  cwe: [697],
  description: 'Floating point numbers are compared for being exactly equal.',
  help: 'Sums of fractions are rounded, so 0.1 + 0.2 is not 0.3. Compare with a tolerance: `abs($a - $b) < PHP_FLOAT_EPSILON`, or count in whole units.',
  bad: '<?php if ($total === 0.3) { done(); }',
  good: '<?php if (abs($total - 0.3) < 1e-9) { done(); }',
  query: '(float) @number',
  check(match) {
    const comparison = match.node('number').parent;
    if (
      comparison?.type !== 'binary_expression' ||
      !/^[!=]==?$/.test(comparison.childForFieldName('operator')?.text ?? '')
    ) {
      return undefined;
    }
    if (
      Number.isInteger(Number(match.node('number').text.replaceAll('_', '')) * 4) ||
      isTestPath(match.file.path) ||
      /version/i.test(comparison.text)
    ) {
      return undefined;
    }
    return { at: comparison, message: 'A computed number is hardly ever exactly this one.' };
  },
};
