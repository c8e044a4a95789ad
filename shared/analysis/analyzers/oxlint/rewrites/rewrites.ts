import type { Found } from '../../analyzer';
import { asConst } from './as-const';
import { dateNow } from './date-now';
import { isArray } from './is-array';
import { isNaNCall } from './is-nan';
import { joinedLiteral } from './joined-literal';
import { negationOfWholeTest } from './negation-of-whole-test';
import { newBuffer } from './new-buffer';
import { noBooleanCast } from './no-boolean-cast';
import { noCase } from './no-case';
import { noConstraint } from './no-constraint';
import { noDebugger } from './no-debugger';
import { noEmptyExport } from './no-empty-export';
import { noEscape } from './no-escape';
import { noLabel } from './no-label';
import { noLastReturn } from './no-last-return';
import { noOpener } from './no-opener';
import { noRename } from './no-rename';
import { noTernaryOfBooleans } from './no-ternary-of-booleans';
import { oneAssertion } from './one-assertion';
import { oneImport } from './one-import';
import { plainEquality } from './plain-equality';
import { plainResult } from './plain-result';
import { plainSpread } from './plain-spread';
import type { Rewrite } from './rewrite';
import { some } from './some';
import { withoutUnused } from './without-unused';

/**
 * By rule. oxlint itself tells no fix but by changing files, and changes more than can be told apart afterwards; these are made
 * from what it reports, and only of forms that leave no doubt.
 */
export const REWRITES: Readonly<Record<string, Rewrite>> = {
  eqeqeq: plainEquality,
  'no-debugger': noDebugger,
  'no-duplicate-imports': oneImport,
  'no-extra-boolean-cast': noBooleanCast,
  'no-unneeded-ternary': noTernaryOfBooleans,
  'no-unsafe-negation': negationOfWholeTest,
  'no-unused-labels': noLabel,
  'no-unused-vars': withoutUnused,
  'no-useless-concat': joinedLiteral,
  'no-useless-escape': noEscape,
  'no-useless-rename': noRename,
  'no-useless-return': noLastReturn,
  'react/jsx-no-target-blank': noOpener,
  'typescript/no-extra-non-null-assertion': oneAssertion,
  'typescript/no-unnecessary-type-constraint': noConstraint,
  'typescript/no-useless-empty-export': noEmptyExport,
  'typescript/prefer-as-const': asConst,
  'unicorn/no-instanceof-array': isArray,
  'unicorn/no-new-buffer': newBuffer,
  'unicorn/no-useless-fallback-in-spread': plainSpread,
  'unicorn/no-useless-promise-resolve-reject': plainResult,
  'unicorn/no-useless-switch-case': noCase,
  'unicorn/prefer-array-some': some,
  'unicorn/prefer-date-now': dateNow,
  'use-isnan': isNaNCall,
};

/** The finding with its fix, where there is one. */
export function withRewrite(found: Found, path: string, text: string): Found {
  const rewrite = REWRITES[found.ruleId.slice('oxlint/'.length)];
  if (rewrite === undefined) return found;
  const { start, end } = found;
  const place = { covered: text.slice(start, end), before: text.slice(0, start), behind: text.slice(end) };
  const fix = rewrite({ path, text, found, ...place });
  return fix === undefined ? found : { ...found, fix };
}
