import type { CodeRule } from '../../code-rule';
import { absoluteHash } from './absolute-hash';
import { acceptAllHostNames } from './accept-all-host-names';
import { arrayObjectMethods } from './array-object-methods';
import { assertionOnItself } from './assertion-on-itself';
import { assignmentInCondition } from './assignment-in-condition';
import { boxedConstructor } from './boxed-constructor';
import { boxedIdentity } from './boxed-identity';
import { catchNullPointer } from './catch-null-pointer';
import { commandConcatenation } from './command-concatenation';
import { constantIv } from './constant-iv';
import { corsForEverybody } from './cors-for-everybody';
import { decimalFromDouble } from './decimal-from-double';
import { disabledTestWithoutReason } from './disabled-test-without-reason';
import { doubleCheckedLocking } from './double-checked-locking';
import { emptyCatch } from './empty-catch';
import { endlessRecursion } from './endless-recursion';
import { equalsWithoutHashCode } from './equals-without-hash-code';
import { exceptionNotThrown } from './exception-not-thrown';
import { exceptionTestWithoutFail } from './exception-test-without-fail';
import { formatArguments } from './format-arguments';
import { hardCodedKey } from './hard-coded-key';
import { identicalBranches } from './identical-branches';
import { ignoredResult } from './ignored-result';
import { insecureCookie } from './insecure-cookie';
import { insecureRandom } from './insecure-random';
import { integerDivision } from './integer-division';
import { integerOverflow } from './integer-overflow';
import { leavingFinally } from './leaving-finally';
import { lockOnSharedValue } from './lock-on-shared-value';
import { logPlaceholders } from './log-placeholders';
import { lostCause } from './lost-cause';
import { mapKeyLookup } from './map-key-lookup';
import { nullOptional } from './null-optional';
import { patternInLoop } from './pattern-in-loop';
import { printStackTrace } from './print-stack-trace';
import { randomCastToZero } from './random-cast-to-zero';
import { removalWhileIterating } from './removal-while-iterating';
import { repeatedCondition } from './repeated-condition';
import { selfAssignment } from './self-assignment';
import { selfComparison } from './self-comparison';
import { sharedDateFormat } from './shared-date-format';
import { shortKey } from './short-key';
import { sleepingTest } from './sleeping-test';
import { sqlConcatenation } from './sql-concatenation';
import { stringConcatenationInLoop } from './string-concatenation-in-loop';
import { stringIdentity } from './string-identity';
import { swallowedInterrupt } from './swallowed-interrupt';
import { swappedAssertArguments } from './swapped-assert-arguments';
import { switchFallThrough } from './switch-fall-through';
import { systemExit } from './system-exit';
import { testNeverRun } from './test-never-run';
import { testWithoutAssertion } from './test-without-assertion';
import { threadRun } from './thread-run';
import { trustAllCertificates } from './trust-all-certificates';
import { unclosedResource } from './unclosed-resource';
import { unescapedSplit } from './unescaped-split';
import { unsafeDeserialization } from './unsafe-deserialization';
import { unusedImport } from './unused-import';
import { unverifiedToken } from './unverified-token';
import { waitOutsideLoop } from './wait-outside-loop';
import { weakCipher } from './weak-cipher';
import { weakHash } from './weak-hash';
import { weakTlsVersion } from './weak-tls-version';
import { weekYear } from './week-year';
import { worldWritableFile } from './world-writable-file';
import { xmlExternalEntities } from './xml-external-entities';
import { zipPathTraversal } from './zip-path-traversal';

export const JAVA: readonly CodeRule[] = [
  absoluteHash,
  acceptAllHostNames,
  arrayObjectMethods,
  assertionOnItself,
  assignmentInCondition,
  boxedConstructor,
  boxedIdentity,
  catchNullPointer,
  commandConcatenation,
  constantIv,
  corsForEverybody,
  decimalFromDouble,
  disabledTestWithoutReason,
  doubleCheckedLocking,
  emptyCatch,
  endlessRecursion,
  equalsWithoutHashCode,
  exceptionNotThrown,
  exceptionTestWithoutFail,
  formatArguments,
  hardCodedKey,
  identicalBranches,
  ignoredResult,
  insecureCookie,
  insecureRandom,
  integerDivision,
  integerOverflow,
  leavingFinally,
  lockOnSharedValue,
  logPlaceholders,
  lostCause,
  mapKeyLookup,
  nullOptional,
  patternInLoop,
  printStackTrace,
  randomCastToZero,
  removalWhileIterating,
  repeatedCondition,
  selfAssignment,
  selfComparison,
  sharedDateFormat,
  shortKey,
  sleepingTest,
  sqlConcatenation,
  stringConcatenationInLoop,
  stringIdentity,
  swallowedInterrupt,
  swappedAssertArguments,
  switchFallThrough,
  systemExit,
  testNeverRun,
  testWithoutAssertion,
  threadRun,
  trustAllCertificates,
  unclosedResource,
  unescapedSplit,
  unsafeDeserialization,
  unusedImport,
  unverifiedToken,
  waitOutsideLoop,
  weakCipher,
  weakHash,
  weakTlsVersion,
  weekYear,
  worldWritableFile,
  xmlExternalEntities,
  zipPathTraversal,
];
