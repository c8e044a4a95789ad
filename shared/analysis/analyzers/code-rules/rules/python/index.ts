import type { CodeRule } from '../../code-rule';
import { anyHostAllowed } from './any-host-allowed';
import { certificateCheckOff } from './certificate-check-off';
import { constantAssertion } from './constant-assertion';
import { cookieWithoutFlags } from './cookie-without-flags';
import { corsForEverybody } from './cors-for-everybody';
import { csrfCheckOff } from './csrf-check-off';
import { debugLeftOn } from './debug-left-on';
import { fileChosenByRequest } from './file-chosen-by-request';
import { redirectToRequestValue } from './redirect-to-request-value';
import { requestToChosenAddress } from './request-to-chosen-address';
import { signatureComparedInHaste } from './signature-compared-in-haste';
import { skippedTestWithoutReason } from './skipped-test-without-reason';
import { sleepingTest } from './sleeping-test';
import { sqlFromParts } from './sql-from-parts';
import { swallowedAssertion } from './swallowed-assertion';
import { templateFromRequest } from './template-from-request';
import { testNeverAwaited } from './test-never-awaited';
import { testWithoutAssertion } from './test-without-assertion';
import { unverifiedToken } from './unverified-token';
import { weakPasswordHash } from './weak-password-hash';

export const PYTHON: readonly CodeRule[] = [
  anyHostAllowed,
  certificateCheckOff,
  constantAssertion,
  cookieWithoutFlags,
  corsForEverybody,
  csrfCheckOff,
  debugLeftOn,
  fileChosenByRequest,
  redirectToRequestValue,
  requestToChosenAddress,
  signatureComparedInHaste,
  skippedTestWithoutReason,
  sleepingTest,
  sqlFromParts,
  swallowedAssertion,
  templateFromRequest,
  testNeverAwaited,
  testWithoutAssertion,
  unverifiedToken,
  weakPasswordHash,
];
