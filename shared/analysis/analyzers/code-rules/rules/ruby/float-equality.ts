import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../ruby-syntax/test-code';

export const floatEquality: CodeRule = {
  id: 'ruby/float-equality',
  languages: ['ruby'],
  grade: 'suspect',
  cwe: [697],
  description: 'Floating point numbers are compared for being exactly equal.',
  help: 'Sums of fractions are rounded, so 0.1 + 0.2 is not 0.3. Compare with a tolerance, or count in whole units or `BigDecimal`.',
  bad: 'done if total == 0.3',
  good: 'done if (total - 0.3).abs < 1e-9',
  query: '(float) @number',
  check(match) {
    const comparison = match.node('number').parent;
    if (comparison?.type !== 'binary' || !/^[!=]=$/.test(comparison.childForFieldName('operator')?.text ?? '')) {
      return undefined;
    }
    const value = Number(match.node('number').text.replaceAll('_', ''));
    if (Number.isInteger(value * 4) || isTestPath(match.file.path) || /version/i.test(comparison.text)) {
      return undefined;
    }
    return { at: comparison, message: 'A computed number is hardly ever exactly this one.' };
  },
};
