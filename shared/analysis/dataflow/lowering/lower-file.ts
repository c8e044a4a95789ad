import type { Module } from '../ir';
import { lowerJava } from './java/lower-java';
import { lowerJavascript } from './javascript/lower-javascript';
import type { Lower, LoweringInput } from './lower';
import { lowerPython } from './python/lower-python';

const LOWERINGS: ReadonlyMap<string, Lower> = new Map([
  ['java', lowerJava],
  ['javascript', lowerJavascript],
  ['python', lowerPython],
  ['typescript', lowerJavascript],
]);

/** The file as all languages share it; undefined where its language has no lowering. */
export function lowerFile({ language, ...input }: LoweringInput & { readonly language: string }): Module | undefined {
  return LOWERINGS.get(language)?.(input);
}
