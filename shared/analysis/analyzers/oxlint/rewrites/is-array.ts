import { replaceCovered, type Rewrite } from './rewrite';
import { OPERAND } from './source-form';

const TEST = new RegExp(String.raw`^(?<value>${OPERAND})\s+instanceof\s+Array$`);

/** `unicorn/no-instanceof-array`: the same question, answered also for arrays of another realm. */
export const isArray: Rewrite = (place) => {
  const value = TEST.exec(place.covered)?.groups?.['value'];
  return value === undefined ? undefined : replaceCovered(place, 'Ask Array.isArray', `Array.isArray(${value})`);
};
