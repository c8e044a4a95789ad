import { isTestPath } from '../code-rules/javascript-syntax/test-code';
import { isNameOfTemplate } from '../syntax/is-template';
import { isWrongOnPurpose } from '../syntax/is-wrong-on-purpose';
import { SYNTAX_ERROR_RULE } from '../syntax/manifest';
import { isLibraryCopy } from '../code-rules/javascript-syntax/is-library-copy';

/** Code that a tool reads or writes in a test: what is odd there is odd on purpose. */
const ABOUT_CODE =
  /(?:^|\/)(?:fixtures?|__fixtures__|test-?fixtures?|typings?-?tests?|test\/data|type-tests?|typings)\/|\.test-d\.[cm]?tsx?$/;
/** Weaknesses that harm nobody in a test, and what tests do on purpose to see what happens. */
const FINE_IN_TESTS = ruleIds(
  'no-empty no-eval no-implied-eval no-new-func no-script-url no-proto no-extend-native no-throw-literal no-self-assign ' +
    'no-self-compare no-template-curly-in-string no-useless-concat no-constant-condition no-unsafe-optional-chaining ' +
    'no-global-assign unicorn/no-array-fill-with-reference-type typescript/ban-ts-comment react/no-danger ' +
    'react/jsx-no-script-url react/jsx-no-target-blank react/iframe-missing-sandbox oxc/no-accumulating-spread ' +
    'unicorn/prefer-array-find unicorn/prefer-array-some unicorn/prefer-date-now unicorn/prefer-array-flat-map',
);
/** Lessons and tests keep files that nothing can read. */
const FINE_WHERE_WRONG = new Set([SYNTAX_ERROR_RULE]);
const NOTHING = { has: () => false };
const EVERYTHING = { has: () => true };

/** Rules that have nothing to say in a file. */
export function fineIn(path: string, text: string): { has(ruleId: string): boolean } {
  if (ABOUT_CODE.test(path) || isLibraryCopy(path, text)) return EVERYTHING;
  const inTests = isTestPath(path) ? FINE_IN_TESTS : NOTHING;
  return isWrongOnPurpose(path) || isNameOfTemplate(path)
    ? { has: (ruleId) => FINE_WHERE_WRONG.has(ruleId) || inTests.has(ruleId) }
    : inTests;
}

function ruleIds(names: string): ReadonlySet<string> {
  return new Set(names.split(' ').map((name) => `oxlint/${name}`));
}
