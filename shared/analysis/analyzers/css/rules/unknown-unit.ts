import { isComputed, type CssRule } from '../style-sheet';

const UNITS: ReadonlySet<string> = new Set(
  'px em rem ex rex ch rch cap rcap ic ric lh rlh vw vh vi vb vmin vmax svw svh svi svb svmin svmax lvw lvh lvi lvb lvmin lvmax dvw dvh dvi dvb dvmin dvmax cqw cqh cqi cqb cqmin cqmax cm mm q in pt pc deg grad rad turn s ms hz khz dpi dpcm dppx x fr e'.split(
    ' ',
  ),
);
const NUMBER = /(?<![\w#.-])[-+]?(?:\d+\.?\d*|\.\d+)([a-z]+)(?![\w(.-])/gi;
/** Their values are names. */
const NAMES = /^(?:grid|animation|font-family|counter|unicode-range|src|filter|-ms-filter|will-change|page|container)/;

export const unknownUnit: CssRule = {
  id: 'css/unknown-unit',
  grade: 'bug',
  description: 'A number has a unit that there is none of.',
  help: 'Browsers pass over the whole declaration.',
  bad: 'a { width: 10xp; }\n',
  good: 'a { width: 10px; }\n',
  *check({ blocks }) {
    for (const { declarations } of blocks) {
      for (const { property, value, valueStart } of declarations) {
        if (property.startsWith('--') || isComputed(value) || NAMES.test(property)) continue;
        for (const { 0: found, 1: unit = '', index } of value.matchAll(NUMBER)) {
          if (UNITS.has(unit.toLowerCase())) continue;
          const end = valueStart + index + found.length;
          yield { at: { start: end - unit.length, end }, message: `“${unit}” is no unit.` };
        }
      }
    }
  },
};
