import { replaceCovered, rewriting, type FoundFix, type Rewrite, type RewritePlace } from './rewrite';
import { closingOf } from './source-form';

const CALL = /^Promise\.(?<method>resolve|reject)(?=\()/;
const RETURN = /\breturn[ \t]+$/;
const BODY = /=>\s*$/;
const ENDS = /^[ \t]*(?:;|\r?\n|\}|$)/;

/** `unicorn/no-useless-promise-resolve-reject`: what an async function returns or throws becomes a promise by itself. */
export const plainResult: Rewrite = (place) => {
  const call = CALL.exec(place.covered);
  const value = call === null ? undefined : onlyArgument(place.covered, call[0].length);
  if (value === undefined) return undefined;
  return call?.groups?.['method'] === 'resolve' ? returned(place, value) : thrown(place, value);
};

function onlyArgument(covered: string, open: number): string | undefined {
  const closing = closingOf(covered, open);
  if (closing === undefined || closing.hasComma || closing.at !== covered.length - 1) return undefined;
  const value = covered.slice(open + 1, -1).trim();
  return value === '' || value.startsWith('...') ? undefined : value;
}

function returned(place: RewritePlace, value: string): FoundFix | undefined {
  const isBody = BODY.test(place.before);
  if (!isBody && !RETURN.test(place.before)) return undefined;
  return replaceCovered(place, 'Return the value', isBody && value.startsWith('{') ? `(${value})` : value);
}

/** A `try` around it would catch what is thrown, and lets pass what is returned. */
function thrown({ before, behind, text, found: { start, end } }: RewritePlace, value: string): FoundFix | undefined {
  const back = RETURN.exec(before);
  if (back === null || !ENDS.test(behind) || /\btry\b/.test(text)) return undefined;
  return rewriting('Throw the error', { start: start - back[0].length, end, text: `throw ${value}` });
}
