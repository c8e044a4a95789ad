import type { CodeRule } from '../../code-rule';
import { acceptAllHostNames } from './accept-all-host-names';
import { arrayEquality } from './array-equality';
import { arrayInDataClass } from './array-in-data-class';
import { blockingSleepInCoroutine } from './blocking-sleep-in-coroutine';
import { commandConcatenation } from './command-concatenation';
import { disabledTestWithoutReason } from './disabled-test-without-reason';
import { emptyCatch } from './empty-catch';
import { exceptionNotThrown } from './exception-not-thrown';
import { fileChosenByRequest } from './file-chosen-by-request';
import { forgottenAsync } from './forgotten-async';
import { globalScope } from './global-scope';
import { identicalBranches } from './identical-branches';
import { ignoredResult } from './ignored-result';
import { insecureRandom } from './insecure-random';
import { leavingFinally } from './leaving-finally';
import { notNullAssertion } from './not-null-assertion';
import { printStackTrace } from './print-stack-trace';
import { redirectToRequestValue } from './redirect-to-request-value';
import { repeatedCondition } from './repeated-condition';
import { requestToChosenAddress } from './request-to-chosen-address';
import { runBlockingInCoroutine } from './run-blocking-in-coroutine';
import { sqlConcatenation } from './sql-concatenation';
import { swallowedCancellation } from './swallowed-cancellation';
import { testWithoutAssertion } from './test-without-assertion';
import { todoCall } from './todo-call';
import { trustAllCertificates } from './trust-all-certificates';
import { unescapedRequestOutput } from './unescaped-request-output';
import { weakCipher } from './weak-cipher';
import { weakHash } from './weak-hash';

export const KOTLIN: readonly CodeRule[] = [
  acceptAllHostNames,
  arrayEquality,
  arrayInDataClass,
  blockingSleepInCoroutine,
  commandConcatenation,
  disabledTestWithoutReason,
  emptyCatch,
  exceptionNotThrown,
  fileChosenByRequest,
  forgottenAsync,
  globalScope,
  identicalBranches,
  ignoredResult,
  insecureRandom,
  leavingFinally,
  notNullAssertion,
  printStackTrace,
  redirectToRequestValue,
  repeatedCondition,
  requestToChosenAddress,
  runBlockingInCoroutine,
  sqlConcatenation,
  swallowedCancellation,
  testWithoutAssertion,
  todoCall,
  trustAllCertificates,
  unescapedRequestOutput,
  weakCipher,
  weakHash,
];
