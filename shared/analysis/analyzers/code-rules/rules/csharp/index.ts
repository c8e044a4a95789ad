import type { CodeRule } from '../../code-rule';
import { argumentExceptionMixUp } from './argument-exception-mix-up';
import { assignmentInCondition } from './assignment-in-condition';
import { asyncVoid } from './async-void';
import { blockingInAsync } from './blocking-in-async';
import { caseInsensitiveCompare } from './case-insensitive-compare';
import { caseMismatch } from './case-mismatch';
import { certificateCheckOff } from './certificate-check-off';
import { changedWhileEnumerated } from './changed-while-enumerated';
import { constantAssertion } from './constant-assertion';
import { corsForEverybody } from './cors-for-everybody';
import { countInsteadOfAny } from './count-instead-of-any';
import { developerPageForEverybody } from './developer-page-for-everybody';
import { emptyCatch } from './empty-catch';
import { emptyFinalizer } from './empty-finalizer';
import { equalsWithoutHashCode } from './equals-without-hash-code';
import { exceptionNotThrown } from './exception-not-thrown';
import { fileChosenByRequest } from './file-chosen-by-request';
import { formatArgumentCount } from './format-argument-count';
import { gcCollect } from './gc-collect';
import { hardCodedKey } from './hard-coded-key';
import { httpClientPerCall } from './http-client-per-call';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { innerLoopStepsOuter } from './inner-loop-steps-outer';
import { insecureCookie } from './insecure-cookie';
import { ldapFilterFromRequest } from './ldap-filter-from-request';
import { lockOnSharedObject } from './lock-on-shared-object';
import { logTemplateArguments } from './log-template-arguments';
import { loopRunsAway } from './loop-runs-away';
import { nanComparison } from './nan-comparison';
import { nullCheckWrongOperator } from './null-check-wrong-operator';
import { oddCheckOfNegative } from './odd-check-of-negative';
import { oldTls } from './old-tls';
import { randomForSecret } from './random-for-secret';
import { redirectToRequestValue } from './redirect-to-request-value';
import { repeatedCondition } from './repeated-condition';
import { requestToChosenAddress } from './request-to-chosen-address';
import { requestValidationOff } from './request-validation-off';
import { resultIgnored } from './result-ignored';
import { rethrowLosesStack } from './rethrow-loses-stack';
import { selfAssignment } from './self-assignment';
import { shellCommandBuilt } from './shell-command-built';
import { shortRsaKey } from './short-rsa-key';
import { skippedTest } from './skipped-test';
import { sleepInAsync } from './sleep-in-async';
import { sleepInTest } from './sleep-in-test';
import { sqlBuiltFromStrings } from './sql-built-from-strings';
import { stringBuiltInLoop } from './string-built-in-loop';
import { testWithoutAssertion } from './test-without-assertion';
import { threadStaticInitializer } from './thread-static-initializer';
import { tokenValidationOff } from './token-validation-off';
import { typeNamesInJson } from './type-names-in-json';
import { unawaitedAssertion } from './unawaited-assertion';
import { unawaitedTask } from './unawaited-task';
import { undisposedLocal } from './undisposed-local';
import { unescapedRequestOutput } from './unescaped-request-output';
import { unsafeDeserializer } from './unsafe-deserializer';
import { weakCipher } from './weak-cipher';
import { weakHash } from './weak-hash';
import { weakKeyDerivation } from './weak-key-derivation';
import { whereThenFirst } from './where-then-first';
import { xmlExternalEntities } from './xml-external-entities';
import { xpathFromRequest } from './xpath-from-request';

export const CSHARP: readonly CodeRule[] = [
  argumentExceptionMixUp,
  assignmentInCondition,
  asyncVoid,
  blockingInAsync,
  caseInsensitiveCompare,
  caseMismatch,
  certificateCheckOff,
  changedWhileEnumerated,
  constantAssertion,
  corsForEverybody,
  countInsteadOfAny,
  developerPageForEverybody,
  emptyCatch,
  emptyFinalizer,
  equalsWithoutHashCode,
  exceptionNotThrown,
  fileChosenByRequest,
  formatArgumentCount,
  gcCollect,
  hardCodedKey,
  httpClientPerCall,
  identicalBranches,
  identicalOperands,
  innerLoopStepsOuter,
  insecureCookie,
  ldapFilterFromRequest,
  lockOnSharedObject,
  logTemplateArguments,
  loopRunsAway,
  nanComparison,
  nullCheckWrongOperator,
  oddCheckOfNegative,
  oldTls,
  randomForSecret,
  redirectToRequestValue,
  repeatedCondition,
  requestToChosenAddress,
  requestValidationOff,
  resultIgnored,
  rethrowLosesStack,
  selfAssignment,
  shellCommandBuilt,
  shortRsaKey,
  skippedTest,
  sleepInAsync,
  sleepInTest,
  sqlBuiltFromStrings,
  stringBuiltInLoop,
  testWithoutAssertion,
  threadStaticInitializer,
  tokenValidationOff,
  typeNamesInJson,
  unawaitedAssertion,
  unawaitedTask,
  undisposedLocal,
  unescapedRequestOutput,
  unsafeDeserializer,
  weakCipher,
  weakHash,
  weakKeyDerivation,
  whereThenFirst,
  xmlExternalEntities,
  xpathFromRequest,
];
