import { replaceCovered, type Rewrite } from './rewrite';
import { NUMBER, OPERAND, STRING } from './source-form';

const SIDE = `(?:${OPERAND}|${NUMBER}|${STRING})`;
const TERNARY = new RegExp(
  String.raw`^(?:(?<name>${OPERAND})|(?<left>${SIDE})\s*(?<operator>[=!]==?|[<>]=?)\s*(?<right>${SIDE}))\s*\?\s*(?<yes>true|false)\s*:\s*(?:true|false)$`,
);
const OPPOSITES: Readonly<Record<string, string>> = { '===': '!==', '!==': '===', '==': '!=', '!=': '==' };

/** `no-unneeded-ternary`: what chooses between true and false is one of them already, or is made so. */
export const noTernaryOfBooleans: Rewrite = (place) => {
  const { name, left, operator = '', right, yes } = TERNARY.exec(place.covered)?.groups ?? {};
  if (yes === undefined || /[\w$]$/.test(place.before)) return undefined;
  const description = 'Use the condition itself';
  if (name !== undefined) return replaceCovered(place, description, `${yes === 'true' ? '!!' : '!'}${name}`);
  // The opposite of “less” is not “more or equal” where NaN may come.
  const wanted = yes === 'true' ? operator : OPPOSITES[operator];
  return wanted === undefined ? undefined : replaceCovered(place, description, `${left} ${wanted} ${right}`);
};
