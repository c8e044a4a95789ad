import { replaceCovered, type Rewrite } from './rewrite';

const LITERALS = [
  /^'(?<first>(?:[^'\\\n]|\\.)*)'\s*\+\s*'(?<second>(?:[^'\\\n]|\\.)*)'$/,
  /^"(?<first>(?:[^"\\\n]|\\.)*)"\s*\+\s*"(?<second>(?:[^"\\\n]|\\.)*)"$/,
];
/** A digit or letter behind an escape would become a part of it. */
const ENDS_IN_ESCAPE = /\\[\dxu][\da-fA-F{}]{0,8}$/;

/** `no-useless-concat`: who takes a word or a sign apart hides it on purpose, from a browser, a bundler or a scanner. */
export const joinedLiteral: Rewrite = (place) => {
  for (const pattern of LITERALS) {
    const { first, second } = pattern.exec(place.covered)?.groups ?? {};
    if (first === undefined || second === undefined || ENDS_IN_ESCAPE.test(first)) continue;
    if (/\S$/.test(first) && /^\S/.test(second)) continue;
    const quote = place.covered.charAt(0);
    return replaceCovered(place, 'Write one literal', `${quote}${first}${second}${quote}`);
  }
  return undefined;
};
