import type { CodeRule } from '../../code-rule';

export const powerByXor: CodeRule = {
  id: 'go/power-by-xor',
  languages: ['go'],
  grade: 'bug',
  cwe: [480],
  description: 'Two numbers are joined by `^`, which is "exclusive or" and not "to the power of".',
  help: ['`2 ^ 10` is 8.', 'Write `1 << 10` for a power of two, `1e6` for one of ten, or use `math.Pow`.'].join('\n\n'),
  bad: `package shop

const limit = 2 ^ 10`,
  good: `package shop

const limit = 1 << 10`,
  query: '(binary_expression left: (int_literal) @base operator: "^" right: (int_literal) @exponent) @xor',
  check(match) {
    const [base, exponent] = [match.node('base').text, match.node('exponent').text];
    if ((base !== '2' && base !== '10') || !/^[1-9]\d?$/.test(exponent)) return undefined;
    const result = Number(base) ^ Number(exponent);
    const fix = base === '2' ? `1 << ${exponent}` : undefined;
    const at = match.node('xor');
    const reported = { at, message: `This is ${result}: ^ is "exclusive or".` };
    // What binds as `^` does not bind as `<<` does.
    if (fix === undefined || at.parent?.type === 'binary_expression') return reported;
    return {
      ...reported,
      fix: { description: `Write ${fix}`, edits: [{ start: at.startIndex, end: at.endIndex, text: fix }] },
    };
  },
};
