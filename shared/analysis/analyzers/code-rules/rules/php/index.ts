import type { CodeRule } from '../../code-rule';
import { assertOfText } from './assert-of-text';
import { assignedSortResult } from './assigned-sort-result';
import { assignmentInCondition } from './assignment-in-condition';
import { costlyLoopCondition } from './costly-loop-condition';
import { countNeverNegative } from './count-never-negative';
import { debugOutput } from './debug-output';
import { decimalFileMode } from './decimal-file-mode';
import { disabledCertificateCheck } from './disabled-certificate-check';
import { duplicateArrayKey } from './duplicate-array-key';
import { duplicateCase } from './duplicate-case';
import { emptyCatch } from './empty-catch';
import { errorSuppression } from './error-suppression';
import { errorsShownToVisitors } from './errors-shown-to-visitors';
import { evalOfText } from './eval-of-text';
import { exceptionNotThrown } from './exception-not-thrown';
import { externalEntities } from './external-entities';
import { fileChosenByRequest } from './file-chosen-by-request';
import { floatEquality } from './float-equality';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { importOfRequestVariables } from './import-of-request-variables';
import { includeOfRequestValue } from './include-of-request-value';
import { issetAndNotNull } from './isset-and-not-null';
import { joinedBeforeCondition } from './joined-before-condition';
import { loopVariableReused } from './loop-variable-reused';
import { looseDigestComparison } from './loose-digest-comparison';
import { looseInArray } from './loose-in-array';
import { monthForMinutes } from './month-for-minutes';
import { negationBeforeComparison } from './negation-before-comparison';
import { passwordInConnection } from './password-in-connection';
import { placeholderCount } from './placeholder-count';
import { positionAsBoolean } from './position-as-boolean';
import { predictableSecret } from './predictable-secret';
import { quadraticArrayMerge } from './quadratic-array-merge';
import { queryInLoop } from './query-in-loop';
import { redirectToRequestValue } from './redirect-to-request-value';
import { referenceLeftByForeach } from './reference-left-by-foreach';
import { removedFunction } from './removed-function';
import { repeatedCondition } from './repeated-condition';
import { requestToChosenAddress } from './request-to-chosen-address';
import { resultNotUsed } from './result-not-used';
import { returnInFinally } from './return-in-finally';
import { selfAssignment } from './self-assignment';
import { sessionCookieWithoutFlags } from './session-cookie-without-flags';
import { shellCommandFromVariables } from './shell-command-from-variables';
import { signatureComparedInHaste } from './signature-compared-in-haste';
import { skippedTest } from './skipped-test';
import { sleepingTest } from './sleeping-test';
import { sqlFromVariables } from './sql-from-variables';
import { switchFallThrough } from './switch-fall-through';
import { tautologicalAssertion } from './tautological-assertion';
import { testWithoutAssertion } from './test-without-assertion';
import { thisInStaticMethod } from './this-in-static-method';
import { unescapedRequestOutput } from './unescaped-request-output';
import { unreachableCode } from './unreachable-code';
import { unserializeOfInput } from './unserialize-of-input';
import { weakCipher } from './weak-cipher';
import { weakPasswordHash } from './weak-password-hash';
import { worldWritableMode } from './world-writable-mode';

export const PHP: readonly CodeRule[] = [
  assertOfText,
  assignedSortResult,
  assignmentInCondition,
  costlyLoopCondition,
  countNeverNegative,
  debugOutput,
  decimalFileMode,
  disabledCertificateCheck,
  duplicateArrayKey,
  duplicateCase,
  emptyCatch,
  errorSuppression,
  errorsShownToVisitors,
  evalOfText,
  exceptionNotThrown,
  externalEntities,
  fileChosenByRequest,
  floatEquality,
  identicalBranches,
  identicalOperands,
  importOfRequestVariables,
  includeOfRequestValue,
  issetAndNotNull,
  joinedBeforeCondition,
  loopVariableReused,
  looseDigestComparison,
  looseInArray,
  monthForMinutes,
  negationBeforeComparison,
  passwordInConnection,
  placeholderCount,
  positionAsBoolean,
  predictableSecret,
  quadraticArrayMerge,
  queryInLoop,
  redirectToRequestValue,
  referenceLeftByForeach,
  removedFunction,
  repeatedCondition,
  requestToChosenAddress,
  resultNotUsed,
  returnInFinally,
  selfAssignment,
  sessionCookieWithoutFlags,
  shellCommandFromVariables,
  signatureComparedInHaste,
  skippedTest,
  sleepingTest,
  sqlFromVariables,
  switchFallThrough,
  tautologicalAssertion,
  testWithoutAssertion,
  thisInStaticMethod,
  unescapedRequestOutput,
  unreachableCode,
  unserializeOfInput,
  weakCipher,
  weakPasswordHash,
  worldWritableMode,
];
