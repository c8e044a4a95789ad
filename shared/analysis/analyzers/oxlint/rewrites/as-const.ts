import { replaceCovered, type Rewrite } from './rewrite';

/** `typescript/prefer-as-const`: `'a' as 'a'`. */
export const asConst: Rewrite = (place) =>
  /\bas\s+$/.test(place.before) ? replaceCovered(place, 'Write as const', 'const') : undefined;
