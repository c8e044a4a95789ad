import { isComputed, type CssRule } from '../style-sheet';

/** A number or a bracket, the sign, and what it is taken with; only one space or none. */
const UNSPACED = /(?:\d(?!e[-+])(?:%|[a-z]{1,4})?|\))(?:[-+]\s?|\s[-+])[\d(.]/gi;

export const unspacedCalculation: CssRule = {
  id: 'css/unspaced-calculation',
  grade: 'bug',
  description: 'A sum in calc() has no spaces around its sign.',
  help: 'Without them the sign belongs to the number, and browsers pass over the declaration.',
  bad: 'a { width: calc(100%-10px); }\n',
  good: 'a { width: calc(100% - 10px); }\n',
  *check({ blocks }) {
    for (const { declarations } of blocks) {
      for (const { value, valueStart } of declarations) {
        if (isComputed(value) || !/\bcalc\(/i.test(value)) continue;
        for (const { 0: found, index } of value.matchAll(UNSPACED)) {
          const start = valueStart + index;
          yield { at: { start, end: start + found.length }, message: 'Put spaces around the sign.' };
        }
      }
    }
  },
};
