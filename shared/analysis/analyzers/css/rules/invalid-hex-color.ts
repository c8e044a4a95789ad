import type { CssRule } from '../style-sheet';

const COLOURED = /(?:^|-)(?:color|background|border|outline|shadow|fill|stroke)(?:-|$)/;

export const invalidHexColor: CssRule = {
  id: 'css/invalid-hex-color',
  grade: 'bug',
  description: 'A colour has the wrong number of digits, or letters that are none.',
  help: 'Browsers pass over the whole declaration. A colour has 3, 4, 6 or 8 hexadecimal digits.',
  bad: 'a { color: #ff00f; }\n',
  good: 'a { color: #ff00ff; }\n',
  *check({ blocks }) {
    for (const { declarations } of blocks) {
      for (const { property, value, valueStart } of declarations) {
        if (!COLOURED.test(property) || /#\{|progid/i.test(value)) continue;
        for (const { 0: found, 1: digits = '', index } of value.matchAll(/(?<![\w&/])#([\w-]+)/g)) {
          if (/^[\da-f]+$/i.test(digits) && [3, 4, 6, 8].includes(digits.length)) continue;
          const start = valueStart + index;
          yield { at: { start, end: start + found.length }, message: `“${found}” is no colour.` };
        }
      }
    }
  },
};
