import type { CodeRule } from '../../code-rule';
import { brokenCipher } from './broken-cipher';
import { certificateCheckOff } from './certificate-check-off';
import { codeFromValue } from './code-from-value';
import { constantAssertion } from './constant-assertion';
import { cookieWithoutFlags } from './cookie-without-flags';
import { corsForEverybody } from './cors-for-everybody';
import { duplicateTestName } from './duplicate-test-name';
import { electronPageWithNode } from './electron-page-with-node';
import { fileChosenByRequest } from './file-chosen-by-request';
import { markupFromValue } from './markup-from-value';
import { messageToEverybody } from './message-to-everybody';
import { predictableSecret } from './predictable-secret';
import { redirectToRequestValue } from './redirect-to-request-value';
import { requestToChosenAddress } from './request-to-chosen-address';
import { shellCommandBuilt } from './shell-command-built';
import { signatureComparedInHaste } from './signature-compared-in-haste';
import { signingKeyInCode } from './signing-key-in-code';
import { sleepingTest } from './sleeping-test';
import { sqlFromParts } from './sql-from-parts';
import { swallowedAssertion } from './swallowed-assertion';
import { testWithoutAssertion } from './test-without-assertion';
import { unawaitedRejectionAssertion } from './unawaited-rejection-assertion';
import { unverifiedToken } from './unverified-token';
import { weakPasswordHash } from './weak-password-hash';

export const JAVASCRIPT: readonly CodeRule[] = [
  brokenCipher,
  certificateCheckOff,
  codeFromValue,
  constantAssertion,
  cookieWithoutFlags,
  corsForEverybody,
  duplicateTestName,
  electronPageWithNode,
  fileChosenByRequest,
  markupFromValue,
  messageToEverybody,
  predictableSecret,
  redirectToRequestValue,
  requestToChosenAddress,
  shellCommandBuilt,
  signatureComparedInHaste,
  signingKeyInCode,
  sleepingTest,
  sqlFromParts,
  swallowedAssertion,
  testWithoutAssertion,
  unawaitedRejectionAssertion,
  unverifiedToken,
  weakPasswordHash,
];
