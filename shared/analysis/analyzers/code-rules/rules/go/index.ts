import type { CodeRule } from '../../code-rule';
import { brokenCipher } from './broken-cipher';
import { busySelect } from './busy-select';
import { cancelFunctionLost } from './cancel-function-lost';
import { certificateCheckDisabled } from './certificate-check-disabled';
import { contextKeyOfBasicType } from './context-key-of-basic-type';
import { copiedLock } from './copied-lock';
import { decimalFileMode } from './decimal-file-mode';
import { deferBeforeErrorCheck } from './defer-before-error-check';
import { deferInLoop } from './defer-in-loop';
import { deferredLock } from './deferred-lock';
import { duplicateCondition } from './duplicate-condition';
import { durationMultiplied } from './duration-multiplied';
import { durationWithoutUnit } from './duration-without-unit';
import { emptyCriticalSection } from './empty-critical-section';
import { errorComparedByText } from './error-compared-by-text';
import { errorFromSprintf } from './error-from-sprintf';
import { errorOverwritten } from './error-overwritten';
import { errorsIsOrder } from './errors-is-order';
import { fatalInGoroutine } from './fatal-in-goroutine';
import { fileChosenByRequest } from './file-chosen-by-request';
import { formatFromVariable } from './format-from-variable';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { impossibleLength } from './impossible-length';
import { ineffectiveBreak } from './ineffective-break';
import { insecureRandom } from './insecure-random';
import { keyInCode } from './key-in-code';
import { nilErrorReturned } from './nil-error-returned';
import { nilMapWrite } from './nil-map-write';
import { oldTlsVersion } from './old-tls-version';
import { powerByXor } from './power-by-xor';
import { printfArguments } from './printf-arguments';
import { redirectToRequestValue } from './redirect-to-request-value';
import { regexpCompiledInLoop } from './regexp-compiled-in-loop';
import { requestToChosenAddress } from './request-to-chosen-address';
import { responseBodyNotClosed } from './response-body-not-closed';
import { resultDiscarded } from './result-discarded';
import { selfAssignment } from './self-assignment';
import { serverWithoutTimeouts } from './server-without-timeouts';
import { shellCommand } from './shell-command';
import { shortRsaKey } from './short-rsa-key';
import { signalChannelUnbuffered } from './signal-channel-unbuffered';
import { signalNeverCaught } from './signal-never-caught';
import { signatureComparedInHaste } from './signature-compared-in-haste';
import { skippedTest } from './skipped-test';
import { sleepingTest } from './sleeping-test';
import { sqlFromParts } from './sql-from-parts';
import { stringMethodCallsItself } from './string-method-calls-itself';
import { testWithoutAssertion } from './test-without-assertion';
import { textBuiltInLoop } from './text-built-in-loop';
import { timeLayout } from './time-layout';
import { trimSetNotText } from './trim-set-not-text';
import { uncheckedHostKey } from './unchecked-host-key';
import { unescapedRequestOutput } from './unescaped-request-output';
import { unescapedTemplateText } from './unescaped-template-text';
import { unmarshalIntoValue } from './unmarshal-into-value';
import { unverifiedToken } from './unverified-token';
import { waitgroupAddInGoroutine } from './waitgroup-add-in-goroutine';
import { weakHash } from './weak-hash';
import { weakPasswordHash } from './weak-password-hash';
import { worldWritableFile } from './world-writable-file';

export const GO: readonly CodeRule[] = [
  brokenCipher,
  busySelect,
  cancelFunctionLost,
  certificateCheckDisabled,
  contextKeyOfBasicType,
  copiedLock,
  decimalFileMode,
  deferBeforeErrorCheck,
  deferInLoop,
  deferredLock,
  duplicateCondition,
  durationMultiplied,
  durationWithoutUnit,
  emptyCriticalSection,
  errorComparedByText,
  errorFromSprintf,
  errorOverwritten,
  errorsIsOrder,
  fatalInGoroutine,
  fileChosenByRequest,
  formatFromVariable,
  identicalBranches,
  identicalOperands,
  impossibleLength,
  ineffectiveBreak,
  insecureRandom,
  keyInCode,
  nilErrorReturned,
  nilMapWrite,
  oldTlsVersion,
  powerByXor,
  printfArguments,
  redirectToRequestValue,
  regexpCompiledInLoop,
  requestToChosenAddress,
  responseBodyNotClosed,
  resultDiscarded,
  selfAssignment,
  serverWithoutTimeouts,
  shellCommand,
  shortRsaKey,
  signalChannelUnbuffered,
  signalNeverCaught,
  signatureComparedInHaste,
  skippedTest,
  sleepingTest,
  sqlFromParts,
  stringMethodCallsItself,
  testWithoutAssertion,
  textBuiltInLoop,
  timeLayout,
  trimSetNotText,
  uncheckedHostKey,
  unescapedRequestOutput,
  unescapedTemplateText,
  unmarshalIntoValue,
  unverifiedToken,
  waitgroupAddInGoroutine,
  weakHash,
  weakPasswordHash,
  worldWritableFile,
];
