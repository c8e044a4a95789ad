import { isNameOfTemplate } from '../syntax/is-template';
import { isWrongOnPurpose } from '../syntax/is-wrong-on-purpose';
import { SYNTAX_ERROR_RULE } from '../syntax/manifest';

const TEST_FILE =
  /(?:^|\/)(?:(?:t|tests?|testing|bench(?:marks?)?|test_?data|fixtures?)\/|test_[^/]*$|[^/]*_test_data\.py$|[^/]*_test\.py$|conftest\.py$)/;
/** Made-up passwords, own pickles, fixed temporary files, code run on purpose and requests to a local server harm nobody there. */
const FINE_IN_TESTS = ruleIds(
  'B003 B006 B008 B018 B023 PLR0124 RUF006 ASYNC210 ASYNC220 ASYNC221 ASYNC222 ASYNC251 T100 RUF018 S102 S103 S104 S105 S106 S107 ' +
    'S108 S110 S112 S113 S202 S301 S302 S303 S306 S307 S308 S310 S311 S313 S314 S315 S316 S317 S318 S319 S321 S324 S505 ' +
    'S602 S604 S605 S608 S701 S704',
);
/** Modules that hand on what others define: an import, a name given to itself, or one of another module of the package, is what they are for. */
const HANDS_ON = /(?:^|\/)(?:__init__|_?compat(?:ibility)?)\.pyi?$/;
const FINE_IN_FACADES = ruleIds('F401 F822 PLW0127');
/** Python's own tests keep files that no Python reads. */
const FINE_WHERE_WRONG = new Set([...FINE_IN_TESTS, SYNTAX_ERROR_RULE]);
const NOTHING: ReadonlySet<string> = new Set();

/** Rules that have nothing to say in a file of that path. */
export function fineIn(path: string): ReadonlySet<string> {
  if (isWrongOnPurpose(path) || isNameOfTemplate(path)) return FINE_WHERE_WRONG;
  if (HANDS_ON.test(path)) return FINE_IN_FACADES;
  return TEST_FILE.test(path) ? FINE_IN_TESTS : NOTHING;
}

function ruleIds(codes: string): ReadonlySet<string> {
  return new Set(codes.split(' ').map((code) => `ruff/${code}`));
}
