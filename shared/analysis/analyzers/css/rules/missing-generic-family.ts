import { isComputed, type CssRule } from '../style-sheet';

const GENERIC =
  /\b(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-\w+|math|emoji|fangsong|inherit|initial|unset|revert)\b/i;

export const missingGenericFamily: CssRule = {
  id: 'css/missing-generic-family',
  grade: 'suspect',
  description: 'A list of fonts does not end in a generic one.',
  help: 'Where none of them is installed, the browser takes its own, which may be of quite another kind. End the list with `sans-serif`, `serif` or `monospace`.',
  bad: 'a { font-family: Arial, Helvetica; }\n',
  good: 'a { font-family: Arial, Helvetica, sans-serif; }\n',
  *check({ blocks }) {
    for (const { prelude, declarations } of blocks) {
      if (/^@font-face\b/i.test(prelude)) continue;
      for (const { property, value, start, end } of declarations) {
        // The names of fonts in quotes are blank here.
        if (property !== 'font-family' || isComputed(value) || GENERIC.test(value) || !/,/.test(value)) continue;
        yield { at: { start, end }, message: 'End this list with a generic font.' };
      }
    }
  },
};
