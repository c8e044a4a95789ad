import type { CssRule } from '../style-sheet';

export const gradientDirection: CssRule = {
  id: 'css/gradient-direction',
  grade: 'bug',
  description: 'The direction of a gradient lacks the word “to”.',
  help: 'Only the ways to write it that browsers had long ago know `top`. Write `to bottom`, which goes the same way as the old `top`.',
  bad: 'a { background: linear-gradient(top, red, blue); }\n',
  good: 'a { background: linear-gradient(to bottom, red, blue); }\n',
  *check({ blocks }) {
    for (const { declarations } of blocks) {
      for (const { value, valueStart } of declarations) {
        for (const { 0: found, index } of value.matchAll(
          /(?<![-\w])(?:repeating-)?linear-gradient\(\s{0,20}(?:top|bottom|left|right)\b/gi,
        )) {
          const start = valueStart + index;
          yield { at: { start, end: start + found.length }, message: 'Say where the gradient goes with “to”.' };
        }
      }
    }
  },
};
