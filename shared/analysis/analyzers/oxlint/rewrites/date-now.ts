import { replaceCovered, type Rewrite } from './rewrite';

const TIME =
  /^(?:new\s+Date\s*\(\s*\)\s*\.\s*(?:getTime|valueOf)\s*\(\s*\)|Number\s*\(\s*new\s+Date\s*(?:\(\s*\))?\s*\))$/;

/** Written for browsers that have none. */
const ASKS_FIRST = /\bDate\.now\b(?!\s*\()/;

/** `unicorn/prefer-date-now` */
export const dateNow: Rewrite = (place) =>
  TIME.test(place.covered) && !ASKS_FIRST.test(place.text)
    ? replaceCovered(place, 'Ask Date.now', 'Date.now()')
    : undefined;
