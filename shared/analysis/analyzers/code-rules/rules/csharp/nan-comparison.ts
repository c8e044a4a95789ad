import type { CodeRule } from '../../code-rule';
import { operatorOf } from '../../csharp-syntax/operator-of';

const NAN = /^(?:double|float|Double|Single|Half)\.NaN$/;

export const nanComparison: CodeRule = {
  id: 'csharp/nan-comparison',
  languages: ['csharp'],
  grade: 'crash',
  cwe: [570],
  description: 'A number is compared with NaN, which equals nothing, not even itself.',
  help: '`x == double.NaN` is always false and `!=` always true. Ask `double.IsNaN(x)`.',
  bad: `class Stats {
  bool IsMissing(double mean) => mean == double.NaN;
}`,
  good: `class Stats {
  bool IsMissing(double mean) => double.IsNaN(mean);
}`,
  query: `
    (binary_expression left: (_) @left right: (member_access_expression name: (identifier) @name) @right
      (#eq? @name "NaN")) @at`,
  check(match) {
    const right = match.node('right');
    const at = match.node('at');
    if (!NAN.test(right.text) || !/^[!=]=$/.test(operatorOf(at))) return undefined;
    const not = operatorOf(at) === '!=' ? '!' : '';
    const text = `${not}${right.text.replace('.NaN', '.IsNaN')}(${match.node('left').text})`;
    const edits = [{ start: at.startIndex, end: at.endIndex, text }];
    return {
      at,
      message: `This is always ${not === '' ? 'false' : 'true'}: NaN equals nothing.`,
      fix: { description: 'Ask whether it is NaN', edits },
    };
  },
};
