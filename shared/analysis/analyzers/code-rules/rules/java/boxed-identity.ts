import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { declaredType } from '../../java-syntax/declared-type';

const BOXES = new Set(['Integer', 'Long', 'Short', 'Byte', 'Character', 'Double', 'Float', 'BigDecimal', 'BigInteger']);

export const boxedIdentity: CodeRule = {
  id: 'java/boxed-identity',
  languages: ['java'],
  grade: 'bug',
  cwe: [595],
  description: 'Two number objects are compared with == or != instead of equals.',
  help: [
    '`==` on `Integer`, `Long` or `BigDecimal` compares objects. Small numbers are shared, so it holds for 100 and fails for 1000.',
    'Compare with `equals`, or unbox one side.',
  ].join('\n\n'),
  bad: 'class Shop { boolean isSame(Integer left, Integer right) { return left == right; } }',
  good: 'class Shop { boolean isSame(Integer left, Integer right) { return left.equals(right); } }',
  query: '(binary_expression left: (identifier) @left operator: ["==" "!="] right: (identifier) @right) @comparison',
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const left = declaredType(match.node('left'));
    if (left === undefined || !BOXES.has(left) || declaredType(match.node('right')) !== left) return undefined;
    const around = match.node('comparison').parent?.parent?.text.slice(0, 500) ?? '';
    if (/equals|compare/i.test(around)) return undefined;
    return { at: match.node('comparison'), message: `This compares two ${left} objects, not their values.` };
  },
};
