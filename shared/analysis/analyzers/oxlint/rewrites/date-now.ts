import { replaceCovered, type Rewrite } from './rewrite';

const TIME =
  /^(?:new\s+Date\s*\(\s*\)\s*\.\s*(?:getTime|valueOf)\s*\(\s*\)|Number\s*\(\s*new\s+Date\s*(?:\(\s*\))?\s*\))$/;

/** `unicorn/prefer-date-now` */
export const dateNow: Rewrite = (place) =>
  TIME.test(place.covered) ? replaceCovered(place, 'Ask Date.now', 'Date.now()') : undefined;
