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
  query: `(binary_expression left: (float) @number operator: ["==" "===" "!=" "!=="]) @comparison
    (binary_expression operator: ["==" "===" "!=" "!=="] right: (float) @number) @comparison`,
  check(match) {
    if (
      Number.isInteger(Number(match.node('number').text.replaceAll('_', '')) * 4) ||
      isTestPath(match.file.path) ||
      /version/i.test(match.node('comparison').text)
    ) {
      return undefined;
    }
    return { at: match.node('comparison'), message: 'A computed number is hardly ever exactly this one.' };
  },
};
