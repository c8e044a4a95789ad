import type { CodeRule } from '../../code-rule';
import { blockingInAsync } from './blocking-in-async';
import { brokenCipher } from './broken-cipher';
import { certificateCheckDisabled } from './certificate-check-disabled';
import { debugMacroLeft } from './debug-macro-left';
import { decimalFileMode } from './decimal-file-mode';
import { duplicateCondition } from './duplicate-condition';
import { endlessRecursion } from './endless-recursion';
import { fileChosenByRequest } from './file-chosen-by-request';
import { fileNotTruncated } from './file-not-truncated';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { ignoredTest } from './ignored-test';
import { keyInCode } from './key-in-code';
import { lockAcrossAwait } from './lock-across-await';
import { lockReleasedAtOnce } from './lock-released-at-once';
import { nanComparison } from './nan-comparison';
import { needlessCollect } from './needless-collect';
import { panicInDrop } from './panic-in-drop';
import { readAmountIgnored } from './read-amount-ignored';
import { redirectToRequestValue } from './redirect-to-request-value';
import { regexCompiledInLoop } from './regex-compiled-in-loop';
import { requestToChosenAddress } from './request-to-chosen-address';
import { selfAssignment } from './self-assignment';
import { shellCommand } from './shell-command';
import { sqlFromParts } from './sql-from-parts';
import { testWithoutAssertion } from './test-without-assertion';
import { unescapedRequestOutput } from './unescaped-request-output';
import { unfinishedCode } from './unfinished-code';
import { uninitializedValue } from './uninitialized-value';
import { unverifiedToken } from './unverified-token';
import { weakPasswordHash } from './weak-password-hash';
import { worldWritableFile } from './world-writable-file';

export const RUST: readonly CodeRule[] = [
  blockingInAsync,
  brokenCipher,
  certificateCheckDisabled,
  debugMacroLeft,
  decimalFileMode,
  duplicateCondition,
  endlessRecursion,
  fileChosenByRequest,
  fileNotTruncated,
  identicalBranches,
  identicalOperands,
  ignoredTest,
  keyInCode,
  lockAcrossAwait,
  lockReleasedAtOnce,
  nanComparison,
  needlessCollect,
  panicInDrop,
  readAmountIgnored,
  redirectToRequestValue,
  regexCompiledInLoop,
  requestToChosenAddress,
  selfAssignment,
  shellCommand,
  sqlFromParts,
  testWithoutAssertion,
  unescapedRequestOutput,
  unfinishedCode,
  uninitializedValue,
  unverifiedToken,
  weakPasswordHash,
  worldWritableFile,
];
