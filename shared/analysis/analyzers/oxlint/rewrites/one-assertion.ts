import { replaceCovered, type Rewrite } from './rewrite';

/** `typescript/no-extra-non-null-assertion` */
export const oneAssertion: Rewrite = (place) =>
  place.covered === '!' ? replaceCovered(place, 'Assert it once', '') : undefined;
