import { replaceCovered, type Rewrite } from './rewrite';
import { OPERAND } from './source-form';

const SPREAD = new RegExp(String.raw`^\.\.\.\(\s*(?<value>${OPERAND})\s*(?:\|\||\?\?)\s*\{\s*\}\s*\)$`);

/** `unicorn/no-useless-fallback-in-spread`: nothing comes of spreading nothing. */
export const plainSpread: Rewrite = (place) => {
  const value = SPREAD.exec(place.covered)?.groups?.['value'];
  return value === undefined ? undefined : replaceCovered(place, 'Spread the value itself', `...${value}`);
};
